package com.opsided.sync.pull;

import org.springframework.batch.core.step.Step;

/**
 * A feed and its step.
 *
 * @param feed the feed's name
 * @param step the step that pulls it
 */
public record PullStep(String feed, Step step) implements AccountPull {

}
