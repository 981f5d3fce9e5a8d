package com.opsided.shared.amazon;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which reports to list, newest first.
 *
 * @param reportTypes one to ten types
 * @param processingStatuses only with one of these; none means any
 * @param marketplaceIds only of these, at most ten; none means any
 * @param pageSize reports on a page, 1 to 100
 * @param createdSince not older; {@code null} means 90 days
 * @param createdUntil not younger; {@code null} means now
 */
public record ReportQuery(List<String> reportTypes, List<ReportStatus> processingStatuses, List<String> marketplaceIds,
		int pageSize, @Nullable Instant createdSince, @Nullable Instant createdUntil) {

	private static final int MOST = 10;

	private static final int LARGEST_PAGE = 100;

	public ReportQuery {
		reportTypes = List.copyOf(reportTypes);
		processingStatuses = List.copyOf(processingStatuses);
		marketplaceIds = List.copyOf(marketplaceIds);
		if (reportTypes.isEmpty() || reportTypes.size() > MOST || marketplaceIds.size() > MOST) {
			throw new IllegalArgumentException("Reports are listed for 1 to 10 types and at most 10 marketplaces");
		}
		if (processingStatuses.contains(ReportStatus.UNKNOWN)) {
			throw new IllegalArgumentException("Amazon knows no status UNKNOWN");
		}
		if (pageSize < 1 || pageSize > LARGEST_PAGE) {
			throw new IllegalArgumentException("A page holds 1 to 100 reports, not " + pageSize);
		}
	}

	/**
	 * Lists reports of one type.
	 * @param reportType the type
	 * @return a query for full pages of any status, marketplace and age
	 */
	public static ReportQuery of(String reportType) {
		return new ReportQuery(List.of(reportType), List.of(), List.of(), LARGEST_PAGE, null, null);
	}

	public ReportQuery since(Instant time) {
		return new ReportQuery(this.reportTypes, this.processingStatuses, this.marketplaceIds, this.pageSize, time,
				this.createdUntil);
	}

	public ReportQuery withStatuses(List<ReportStatus> statuses) {
		return new ReportQuery(this.reportTypes, statuses, this.marketplaceIds, this.pageSize, this.createdSince,
				this.createdUntil);
	}

	Parameters parameters() {
		return new Parameters().with("reportTypes", this.reportTypes)
			.with("processingStatuses", this.processingStatuses)
			.with("marketplaceIds", this.marketplaceIds)
			.with("pageSize", Integer.toString(this.pageSize))
			.with("createdSince", this.createdSince)
			.with("createdUntil", this.createdUntil);
	}

}
