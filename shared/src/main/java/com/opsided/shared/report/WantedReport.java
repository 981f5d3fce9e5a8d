package com.opsided.shared.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a report that a run wants stands.
 *
 * @param account the account
 * @param id its number
 * @param run the run
 * @param wish what is wanted
 * @param state how far it is
 * @param attempts how often Amazon was asked to make it
 * @param tries calls in a row that led nowhere
 * @param nextAt when it is looked at again
 * @param made what Amazon calls it, null until Amazon was asked
 * @param file where its document is, null unless it is fetched
 * @param detail what went wrong last, null if nothing did
 */
public record WantedReport(long account, long id, long run, ReportWish wish, RequestState state, int attempts,
		int tries, Instant nextAt, @Nullable MadeReport made, @Nullable FetchedFile file, @Nullable String detail) {

	/**
	 * Tells whether it waits before Amazon is asked again, because Amazon failed.
	 * @return whether it cools down
	 */
	public boolean isCoolingDown() {
		return this.state == RequestState.WANTED && this.attempts > 0;
	}

	/**
	 * Tells whether it is about to get on by what Amazon and the poller do.
	 * @return whether it is worth to wait for
	 */
	public boolean isBusy() {
		return (this.state == RequestState.WANTED && !isCoolingDown()) || this.state == RequestState.REQUESTED;
	}

	/**
	 * What Amazon calls a report.
	 *
	 * @param reportId its id
	 * @param documentId the id of its document, null until it is made
	 * @param createdTime when it was asked for by Amazon's clock, null until it was
	 * looked at
	 */
	public record MadeReport(String reportId, @Nullable String documentId, @Nullable Instant createdTime) {

	}

	/**
	 * Where a document is.
	 *
	 * @param node the node whose disk it is on
	 * @param path its absolute path
	 * @param digest SHA-256 of its bytes as they came
	 * @param load the load that was opened for it
	 */
	public record FetchedFile(String node, String path, String digest, int load) {

	}

}
