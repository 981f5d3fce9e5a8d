package com.opsided.sync.run;

/**
 * What became of a chunk.
 *
 * @param job the name of the job
 * @param step the name of the step, without the number of a partition
 * @param committed whether its transaction was committed
 * @param read items read since the chunk before
 * @param written items written
 * @param filtered items left out by the processor
 */
public record ChunkEnd(String job, String step, boolean committed, long read, long written, long filtered) {

}
