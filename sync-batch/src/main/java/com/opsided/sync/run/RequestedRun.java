package com.opsided.sync.run;

import com.opsided.shared.run.Run;

/**
 * The answer to a request.
 *
 * @param run the run
 * @param created false if the account had a run of that key already
 */
public record RequestedRun(Run run, boolean created) {

}
