package com.opsided.sync.schedule;

import java.time.Instant;

/**
 * A node of the cluster.
 *
 * @param name its name
 * @param lastCheckin when it last said that it is alive
 * @param executing how many runs it executes
 */
public record ClusterNode(String name, Instant lastCheckin, int executing) {

}
