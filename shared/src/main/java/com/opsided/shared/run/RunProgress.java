package com.opsided.shared.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param account the account
 * @param id the run
 * @param job the name of the job
 * @param state where it stands
 * @param attempt how often it was claimed
 * @param detail why it rests or waits, null if there is nothing to say
 * @param step the step it is at or ended with, null before the first
 * @param counts what was done so far
 * @param worked how long it was worked on, all attempts together
 * @param place grows with every change that can be seen
 */
public record RunProgress(long account, long id, String job, RunState state, int attempt, @Nullable String detail,
		@Nullable String step, Counts counts, Duration worked, Place place) {

	/**
	 * What was read and what became of it: rows of files, products of the other steps.
	 *
	 * @param read how many were read
	 * @param written how many of them were written
	 * @param filtered how many needed nothing
	 * @param rejected how many were refused, and kept with their reason
	 */
	public record Counts(long read, long written, long filtered, long rejected) {

	}

	/**
	 * A place in what happens to a run.
	 *
	 * @param revision changes of the run itself
	 * @param version changes of its steps
	 */
	public record Place(long revision, long version) {

		/**
		 * Tells whether this place comes after another.
		 * @param other the other place
		 * @return whether something has happened between them
		 */
		public boolean isAfter(Place other) {
			return (this.revision != other.revision) ? this.revision > other.revision : this.version > other.version;
		}

	}

	/**
	 * Tells whether nothing happens until somebody asks for it.
	 * @return whether the run is completed, failed, stopped or abandoned
	 */
	public boolean isAtRest() {
		return switch (this.state) {
			case COMPLETED, FAILED, STOPPED, ABANDONED -> true;
			case QUEUED, RUNNING, WAITING, STOPPING -> false;
		};
	}

}
