package com.opsided.sync.schedule;

/**
 * A partition of a run that a node executes.
 *
 * @param node the name of the node
 * @param run the run
 * @param step the name of the partition
 * @param read how many items were read so far
 */
public record NodePartition(String node, long run, String step, long read) {

}
