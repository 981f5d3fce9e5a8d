package com.opsided.sandbox.amazon.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.Page;
import com.opsided.sandbox.amazon.PageTokens;
import com.opsided.sandbox.amazon.seller.Seller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists reports, newest first.
 */
@RestController
final class ReportListController {

	private static final int MOST = 100;

	private static final int MOST_TYPES = 10;

	private final Reports reports;

	private final PageTokens tokens;

	ReportListController(Reports reports, PageTokens tokens) {
		this.reports = reports;
		this.tokens = tokens;
	}

	@GetMapping(path = "/reports/2021-06-30/reports", params = "nextToken")
	Answer nextReports(@RequestAttribute Seller seller, @RequestParam String nextToken, HttpServletRequest request) {
		if (request.getParameterMap().size() > 1) {
			throw AmazonException.invalid("nextToken must be the only parameter");
		}
		PageTokens.Place place = this.tokens.read(nextToken);
		return answer(seller, Filter.parse(place.about()), place.offset());
	}

	@GetMapping("/reports/2021-06-30/reports")
	Answer getReports(@RequestAttribute Seller seller, @RequestParam(defaultValue = "") List<String> reportTypes,
			@RequestParam(defaultValue = "") List<ReportStatus> processingStatuses,
			@RequestParam(defaultValue = "") List<String> marketplaceIds,
			@RequestParam(defaultValue = "10") int pageSize,
			@RequestParam(required = false) @Nullable String createdSince,
			@RequestParam(required = false) @Nullable String createdUntil) {
		if (reportTypes.isEmpty() || reportTypes.size() > MOST_TYPES) {
			throw AmazonException.invalid("reportTypes must have 1 to 10 elements");
		}
		if (pageSize < 1 || pageSize > MOST || marketplaceIds.size() > MOST_TYPES) {
			throw AmazonException.invalid("pageSize must be 1 to 100, marketplaceIds at most 10");
		}
		Instant now = this.reports.now();
		Instant since = (createdSince != null) ? time(createdSince) : now.minus(Reports.KEPT);
		Instant until = (createdUntil != null) ? time(createdUntil) : now;
		return answer(seller, new Filter(reportTypes, processingStatuses, pageSize, since, until), 0);
	}

	private static Instant time(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw AmazonException.invalid("'" + text + "' is not a date-time");
		}
	}

	private Answer answer(Seller seller, Filter filter, int offset) {
		Instant now = this.reports.now();
		List<ReportRequest> found = new ArrayList<>(this.reports.of(seller)
			.stream()
			.filter((each) -> filter.takes(each, now) && now.isBefore(each.created().plus(Reports.KEPT)))
			.toList());
		Collections.reverse(found);
		Page<ReportRequest> page = Page.of(found, offset, filter.pageSize());
		return new Answer(
				page.items().stream().map((each) -> ReportAnswer.of(each, seller.marketplaceIds(), now)).toList(),
				page.isLast() ? null : this.tokens.write(filter.text(), page.next()));
	}

	record Answer(List<ReportAnswer> reports, @Nullable String nextToken) {

	}

	/** What is listed. */
	private record Filter(List<String> types, List<ReportStatus> statuses, int pageSize, Instant since, Instant until) {

		static Filter parse(String text) {
			String[] parts = text.split(";", -1);
			List<ReportStatus> statuses = parts[1].isEmpty() ? List.of()
					: List.of(parts[1].split(",", -1)).stream().map(ReportStatus::valueOf).toList();
			return new Filter(List.of(parts[0].split(",", -1)), statuses, Integer.parseInt(parts[2]),
					Instant.parse(parts[3]), Instant.parse(parts[4]));
		}

		String text() {
			return String.join(";", String.join(",", this.types),
					String.join(",", this.statuses.stream().map(Enum::name).toList()), String.valueOf(this.pageSize),
					this.since.toString(), this.until.toString());
		}

		boolean takes(ReportRequest request, Instant now) {
			return this.types.contains(request.reportType())
					&& (this.statuses.isEmpty() || this.statuses.contains(request.status(now)))
					&& !request.created().isBefore(this.since) && !request.created().isAfter(this.until);
		}

	}

}
