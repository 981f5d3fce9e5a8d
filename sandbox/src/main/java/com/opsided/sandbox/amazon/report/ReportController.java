package com.opsided.sandbox.amazon.report;

import java.util.Map;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.fault.Action;
import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.seller.Seller;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes reports into the queue and tells how far they are.
 */
@RestController
final class ReportController {

	private final Reports reports;

	private final ReportFiles files;

	ReportController(Reports reports, ReportFiles files) {
		this.reports = reports;
		this.files = files;
	}

	@PostMapping("/reports/2021-06-30/reports")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Map<String, String> createReport(@RequestAttribute Seller seller, @RequestBody ReportSpecification asked) {
		ReportKind kind = asked.check(seller, this.reports.now());
		return Map.of("reportId", this.reports.queue(seller, asked, outcome(seller, kind, asked)).reportId());
	}

	private ReportStatus outcome(Seller seller, ReportKind kind, ReportSpecification asked) {
		if (Faults.happens(Action.FATAL_REPORT)) {
			return ReportStatus.FATAL;
		}
		boolean empty = !this.files.hasRows(seller, kind, asked.window(this.reports.now()));
		return (empty || Faults.happens(Action.CANCEL_REPORT)) ? ReportStatus.CANCELLED : ReportStatus.DONE;
	}

	@GetMapping("/reports/2021-06-30/reports/{reportId}")
	ReportAnswer getReport(@RequestAttribute Seller seller, @PathVariable String reportId) {
		return this.reports.find(seller.sellerId(), reportId)
			.map((each) -> ReportAnswer.of(each, seller.marketplaceIds(), this.reports.now()))
			.orElseThrow(ReportController::missing);
	}

	@DeleteMapping("/reports/2021-06-30/reports/{reportId}")
	void cancelReport(@RequestAttribute Seller seller, @PathVariable String reportId) {
		ReportStatus before = this.reports.cancel(seller, reportId)
			.map((each) -> each.status(this.reports.now()))
			.orElseThrow(ReportController::missing);
		if (before != ReportStatus.IN_QUEUE) {
			throw AmazonException.invalid("Report " + reportId + " cannot be cancelled in its state " + before);
		}
	}

	private static AmazonException missing() {
		return AmazonException.missing("One or more of the provided ReportRequestIds could not be found.");
	}

}
