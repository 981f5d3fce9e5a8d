package com.opsided.sandbox.amazon.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A report that somebody asked for. How far it is follows from the clock.
 *
 * @param sellerId whose
 * @param reportId unique only with the seller
 * @param reportType Amazon's name
 * @param marketplaceIds the marketplaces asked for
 * @param window the days it tells of, or null for all
 * @param dataStartTime what was asked for, or null
 * @param dataEndTime what was asked for, or null
 * @param options the report options
 * @param created when it was asked for
 * @param starts when it is begun
 * @param ends when it is made
 * @param outcome what becomes of it
 * @param documentId its document, or null if it has none
 * @param cancelled whether it was taken back before it was begun
 */
record ReportRequest(String sellerId, String reportId, String reportType, List<String> marketplaceIds,
		@Nullable Window window, @Nullable Instant dataStartTime, @Nullable Instant dataEndTime,
		Map<String, String> options, Instant created, Instant starts, Instant ends, ReportStatus outcome,
		@Nullable String documentId, boolean cancelled) {

	ReportRequest {
		marketplaceIds = List.copyOf(marketplaceIds);
		options = Map.copyOf(options);
	}

	String key() {
		return key(this.sellerId, this.reportId);
	}

	static String key(String sellerId, String reportId) {
		return sellerId + "/" + reportId;
	}

	ReportStatus status(Instant now) {
		if (this.cancelled) {
			return ReportStatus.CANCELLED;
		}
		if (now.isBefore(this.starts)) {
			return ReportStatus.IN_QUEUE;
		}
		return now.isBefore(this.ends) ? ReportStatus.IN_PROGRESS : this.outcome;
	}

	boolean hasDocument(Instant now) {
		return this.documentId != null && !this.cancelled && !now.isBefore(this.ends);
	}

	ReportRequest cancel() {
		return new ReportRequest(this.sellerId, this.reportId, this.reportType, this.marketplaceIds, this.window,
				this.dataStartTime, this.dataEndTime, this.options, this.created, this.starts, this.ends, this.outcome,
				this.documentId, true);
	}

	ReportRequest ending(ReportStatus outcome, @Nullable String documentId) {
		return new ReportRequest(this.sellerId, this.reportId, this.reportType, this.marketplaceIds, this.window,
				this.dataStartTime, this.dataEndTime, this.options, this.created, this.starts, this.ends, outcome,
				documentId, this.cancelled);
	}

	boolean asksTheSameAs(ReportRequest other) {
		return this.sellerId.equals(other.sellerId) && this.reportType.equals(other.reportType)
				&& this.marketplaceIds.equals(other.marketplaceIds) && this.options.equals(other.options)
				&& Objects.equals(this.window, other.window);
	}

}
