package com.opsided.shared.amazon;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report that Amazon makes or has made. Kept for 90 days.
 *
 * @param reportId its id, unique only together with the seller
 * @param reportType such as {@code GET_LEDGER_DETAIL_VIEW_DATA}
 * @param marketplaceIds may be more than were asked for
 * @param dataStartTime from when
 * @param dataEndTime until when
 * @param reportScheduleId the schedule that asked for it
 * @param createdTime when it was asked for
 * @param processingStatus where it stands
 * @param processingStartTime when Amazon began
 * @param processingEndTime when Amazon ended
 * @param reportDocumentId the document, if there is one
 */
public record Report(String reportId, String reportType, List<String> marketplaceIds, @Nullable Instant dataStartTime,
		@Nullable Instant dataEndTime, @Nullable String reportScheduleId, Instant createdTime,
		ReportStatus processingStatus, @Nullable Instant processingStartTime, @Nullable Instant processingEndTime,
		@Nullable String reportDocumentId) {

	public Report {
		Required.of(reportId, "reportId");
		Required.of(reportType, "reportType");
		Required.of(createdTime, "createdTime");
		Required.of(processingStatus, "processingStatus");
		marketplaceIds = Required.listOf(marketplaceIds);
	}

}
