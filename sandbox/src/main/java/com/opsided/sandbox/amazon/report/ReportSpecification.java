package com.opsided.sandbox.amazon.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.seller.Seller;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code createReport}. The options of the ledger summary are checked and
 * echoed nowhere: it is served as the simulated warehouse writes it, by month and in the
 * running month by day, by country or by warehouse as the seller's files have it.
 *
 * @param reportType Amazon's name
 * @param marketplaceIds the marketplaces
 * @param dataStartTime from when; null for now, as in Amazon's model
 * @param dataEndTime until when; null for now
 * @param reportOptions options, or null for none
 */
record ReportSpecification(@Nullable String reportType, @Nullable List<String> marketplaceIds,
		@Nullable OffsetDateTime dataStartTime, @Nullable OffsetDateTime dataEndTime,
		@Nullable Map<String, String> reportOptions) {

	private static final int MOST_MARKETPLACES = 25;

	private static final Map<String, List<String>> OPTIONS = Map.of("aggregatedByTimePeriod",
			List.of("MONTHLY", "WEEKLY", "DAILY"), "aggregateByLocation",
			List.of("COUNTRY", "FC", "FulfillmentCenter"));

	@Override
	public String reportType() {
		return (this.reportType != null) ? this.reportType : "";
	}

	@Override
	public List<String> marketplaceIds() {
		return (this.marketplaceIds != null) ? this.marketplaceIds : List.of();
	}

	Map<String, String> options() {
		return (this.reportOptions != null) ? this.reportOptions : Map.of();
	}

	@Nullable Instant start() {
		return (this.dataStartTime != null) ? this.dataStartTime.toInstant() : null;
	}

	@Nullable Instant end() {
		return (this.dataEndTime != null) ? this.dataEndTime.toInstant() : null;
	}

	/** The kind of report, if everything about the call is right. */
	ReportKind check(Seller seller, Instant now) {
		ReportKind kind = ReportKind.of(reportType())
			.orElseThrow(() -> AmazonException.invalid("The reportType is invalid or not supported: " + reportType()));
		if (marketplaceIds().isEmpty() || marketplaceIds().size() > MOST_MARKETPLACES) {
			throw AmazonException.invalid("marketplaceIds must have 1 to 25 elements");
		}
		if (!seller.marketplaceIds().containsAll(marketplaceIds())) {
			throw AmazonException.denied("");
		}
		checkTimes(now);
		OPTIONS.forEach((name, values) -> {
			if (!values.contains(options().getOrDefault(name, values.get(0)))) {
				throw AmazonException.invalid("Invalid value of the report option " + name);
			}
		});
		return kind;
	}

	private void checkTimes(Instant now) {
		Instant start = (start() != null) ? start() : now;
		if (start.isAfter(now)) {
			throw AmazonException.invalid("dataStartTime must not be in the future");
		}
		if (end() != null && end().isBefore(start)) {
			throw AmazonException.invalid("dataEndTime must not be before dataStartTime");
		}
	}

	/** The days to tell of; null where the report has no window. */
	@Nullable Window window(Instant now) {
		ReportKind kind = ReportKind.of(reportType()).orElseThrow();
		if (kind.isSnapshot() || (kind == ReportKind.GET_FBA_STORAGE_FEE_CHARGES_DATA && this.dataStartTime == null)) {
			return null;
		}
		OffsetDateTime here = now.atOffset(ZoneOffset.UTC);
		return Window.of((this.dataStartTime != null) ? this.dataStartTime : here,
				(this.dataEndTime != null) ? this.dataEndTime : here);
	}

}
