package com.opsided.shared.amazon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A report that Amazon shall make.
 *
 * @param reportType such as {@code GET_LEDGER_DETAIL_VIEW_DATA}
 * @param marketplaceIds at least one, at most 25
 * @param dataStartTime from when, or {@code null} for the report's default
 * @param dataEndTime until when, or {@code null} for now
 * @param reportOptions the report's own options; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportRequest(String reportType, List<String> marketplaceIds, @Nullable Instant dataStartTime,
		@Nullable Instant dataEndTime, Map<String, String> reportOptions) {

	public ReportRequest {
		marketplaceIds = List.copyOf(marketplaceIds);
		reportOptions = Map.copyOf(reportOptions);
		dataStartTime = toTheSecond(dataStartTime);
		dataEndTime = toTheSecond(dataEndTime);
		if (reportType.isBlank() || marketplaceIds.isEmpty()) {
			throw new IllegalArgumentException("A report needs its type and a marketplace");
		}
		if (dataStartTime != null && dataEndTime != null && dataEndTime.isBefore(dataStartTime)) {
			throw new IllegalArgumentException("The report " + reportType + " would end before it starts");
		}
	}

	private static @Nullable Instant toTheSecond(@Nullable Instant time) {
		return (time != null) ? time.truncatedTo(ChronoUnit.SECONDS) : null;
	}

}
