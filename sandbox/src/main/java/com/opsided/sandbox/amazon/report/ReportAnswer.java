package com.opsided.sandbox.amazon.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A report as Amazon tells of it.
 *
 * @param reportType Amazon's name
 * @param processingStatus how far it is
 * @param marketplaceIds all of the seller's, which are more than were asked for
 * @param reportId its id
 * @param dataStartTime what was asked for
 * @param dataEndTime what was asked for
 * @param createdTime when it was asked for
 * @param processingStartTime when it was begun
 * @param processingEndTime when it was made
 * @param reportDocumentId its document
 */
record ReportAnswer(String reportType, ReportStatus processingStatus, List<String> marketplaceIds, String reportId,
		@Nullable String dataStartTime, @Nullable String dataEndTime, String createdTime,
		@Nullable String processingStartTime, @Nullable String processingEndTime, @Nullable String reportDocumentId) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'",
			Locale.ROOT);

	static ReportAnswer of(ReportRequest request, List<String> marketplaceIds, Instant now) {
		boolean begun = !request.cancelled() && !now.isBefore(request.starts());
		boolean made = !request.cancelled() && !now.isBefore(request.ends());
		Instant start = (request.dataStartTime() != null) ? request.dataStartTime() : request.created();
		Instant end = (request.dataEndTime() != null) ? request.dataEndTime() : request.created();
		return new ReportAnswer(request.reportType(), request.status(now), marketplaceIds, request.reportId(),
				time(start), time(end), time(request.created()), begun ? time(request.starts()) : null,
				made ? time(request.ends()) : null, request.hasDocument(now) ? request.documentId() : null);
	}

	private static String time(Instant instant) {
		return TIME.format(instant.atOffset(ZoneOffset.UTC));
	}

}
