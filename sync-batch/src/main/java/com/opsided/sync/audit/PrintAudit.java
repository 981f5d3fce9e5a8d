package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyTotal;
import com.opsided.shared.discrepancy.ReportedDiscrepancy;

/**
 * Prints an audit for a person: the sums, the claims worth most, and where the rest is.
 */
final class PrintAudit {

	private final PrintWriter out;

	PrintAudit(PrintWriter out) {
		this.out = out;
	}

	void print(AuditResult result, AuditRequest request) {
		LocalDate asOf = result.detection().asOf();
		this.out.println();
		this.out.printf("Account %s (%s), as of %s%n%n", request.account(), request.region().code(), asOf);
		totals(result.totals(), asOf);
		mostValuable(result.mostValuable(), asOf);
		this.out.printf("%nTo read and to hand on: %s%nAll of it: %s%n", request.out().resolve("report.html"),
				request.out().resolve("discrepancies.csv"));
	}

	private void totals(List<DiscrepancyTotal> totals, LocalDate asOf) {
		if (totals.isEmpty()) {
			this.out.println("No discrepancies were found.");
			return;
		}
		TextTable table = new TextTable("Type", "State", ">Rows", ">Units", ">Claimable", ">Amount",
				"Nearest deadline");
		for (DiscrepancyTotal total : totals) {
			table.row(total.type().name(), total.state().name(), number(total.rows()), number(total.units()),
					number(total.claimableUnits()), amounts(total.amounts()), deadline(total.nearestDeadline(), asOf));
		}
		this.out.print(table);
	}

	private void mostValuable(List<ReportedDiscrepancy> claims, LocalDate asOf) {
		if (claims.isEmpty()) {
			return;
		}
		this.out.printf("%nThe most valuable open claims%n%n");
		TextTable table = new TextTable("Type", "FNSKU", "MSKU", "Reference", "Date", "Centre", ">Units", ">Amount",
				"Closes");
		for (ReportedDiscrepancy claim : claims) {
			Discrepancy found = claim.discrepancy();
			BigDecimal amount = claim.claimableAmount();
			table.row(found.type().name(), found.fnsku(), found.msku(), found.referenceId(),
					found.eventDate().toString(), found.fulfillmentCenter(), number(claim.claimableUnits()),
					(amount != null) ? money(amount, String.valueOf(claim.assessment().currency())) : "unknown",
					deadline(claim.windowCloses(), asOf)
							+ (Boolean.FALSE.equals(claim.assessment().policyVerified()) ? " (unverified)" : ""));
		}
		this.out.print(table);
	}

	private static String deadline(@org.jspecify.annotations.Nullable LocalDate day, LocalDate asOf) {
		if (day == null) {
			return "";
		}
		long days = ChronoUnit.DAYS.between(asOf, day);
		return day + ((days < 0) ? "" : (days == 1) ? " (1 day)" : " (" + days + " days)");
	}

	private static String amounts(Map<String, BigDecimal> amounts) {
		return amounts.entrySet()
			.stream()
			.map((amount) -> money(amount.getValue(), amount.getKey()))
			.collect(Collectors.joining(", "));
	}

	private static String money(BigDecimal amount, String currency) {
		return "%,.2f %s".formatted(amount, currency);
	}

	private static String number(long value) {
		return "%,d".formatted(value);
	}

}
