package com.opsided.sync.reconciliation;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimChange;
import com.opsided.shared.claim.ClaimEvent;
import com.opsided.shared.claim.ClaimEventTable;
import com.opsided.shared.claim.ClaimFilter;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.money.Money;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.audit.Seller;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.run.ExecuteRun;
import com.opsided.sync.run.PrepareRun;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** A platform account whose reports are written line by line; a unit costs 10.00 USD. */
final class OwnedAccount {

	private static final String LEDGER = quoted("Date", "FNSKU", "ASIN", "MSKU", "Title", "Event Type", "Reference ID",
			"Quantity", "Fulfillment Center", "Disposition", "Reason", "Country");

	private static final String REIMBURSEMENTS = String.join("\t", "approval-date", "reimbursement-id", "case-id",
			"amazon-order-id", "reason", "sku", "fnsku", "asin", "product-name", "condition", "currency-unit",
			"amount-per-unit", "amount-total", "quantity-reimbursed-cash", "quantity-reimbursed-inventory",
			"quantity-reimbursed-total", "original-reimbursement-id", "original-reimbursement-type") + "\r\n";

	final Seller seller = Seller.in(Region.NA);

	private int files;

	OwnedAccount() {
		TestPlatform.bean(AccountTable.class).own(this.seller.account(), UUID.randomUUID());
	}

	long id() {
		return this.seller.account().id();
	}

	OwnedAccount costs(String... fnskus) {
		StringBuilder text = new StringBuilder("fnsku,unit_cost,currency,effective_from\n");
		for (String fnsku : fnskus) {
			text.append(fnsku).append(",10.00,USD,2020-01-01\n");
		}
		return file("costs.csv", text.toString());
	}

	OwnedAccount ledger(String... lines) {
		return file("ledger.txt", LEDGER + String.join("", lines));
	}

	OwnedAccount reimbursements(String... lines) {
		return file("reimbursements.txt", REIMBURSEMENTS + String.join("", lines));
	}

	private OwnedAccount file(String name, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		String unique = this.files++ + name;
		this.seller.loaded(new ReportSource(unique, unique,
				Instant.parse("2026-01-01T00:00:00Z").plusSeconds(this.files), () -> new ByteArrayInputStream(bytes)));
		return this;
	}

	/** A row of adjustments. */
	static String adjusted(String day, String fnsku, String reference, int quantity, String reason) {
		LocalDate date = LocalDate.parse(day);
		return quoted("%02d/%02d/%d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear()), fnsku,
				"B0" + fnsku, "sku " + fnsku, "a lamp", "Adjustments", reference, Integer.toString(quantity), "LGB3",
				"SELLABLE", reason, "US");
	}

	/** A line of lost units that were paid for at 10.00 USD each. */
	static String paid(String day, String id, String caseId, String fnsku, int units) {
		return reimbursed(day, id, caseId, "Lost_Warehouse", fnsku, units, "");
	}

	/** A line that takes units back. */
	static String reversed(String day, String id, String fnsku, int units, String original) {
		return reimbursed(day, id, "", "Reimbursement_Reversal", fnsku, -units, original);
	}

	private static String reimbursed(String day, String id, String caseId, String reason, String fnsku, int units,
			String original) {
		String count = Integer.toString(units);
		return String.join("\t", day + "T08:00:00+00:00", id, caseId, "", reason, "sku " + fnsku, fnsku, "B0" + fnsku,
				"a lamp", "NewItem", "USD", "10.00", Integer.toString(10 * Math.abs(units)) + ".00", count, "0", count,
				original, "") + "\r\n";
	}

	private static String quoted(String... cells) {
		return '"' + String.join("\"\t\"", cells) + "\"\r\n";
	}

	/** Detects and reconciles, as a chain of runs does. */
	OwnedAccount evaluate(String asOf) {
		detect(Map.of("asOf", asOf));
		reconcile(Map.of("asOf", asOf));
		return this;
	}

	void detect(Map<String, String> parameters) {
		execute(request("discrepancyDetection", parameters));
	}

	void reconcile(Map<String, String> parameters) {
		execute(request("reconciliation", parameters));
	}

	Run request(String job, Map<String, String> parameters) {
		return TestPlatform.bean(RunTable.class)
			.insert(new NewRun(id(), job, UUID.randomUUID().toString(), parameters, "ann"))
			.orElseThrow();
	}

	/** What its first attempt would be told. */
	static String prepare(Run run) {
		return TestPlatform.beans()
			.getBeansOfType(PrepareRun.class)
			.values()
			.stream()
			.filter((each) -> each.job().equals(run.job()))
			.map((each) -> String.valueOf(each.prepare(run).get("detection")))
			.findFirst()
			.orElseThrow();
	}

	private void execute(Run run) {
		execute(run, prepare(run));
	}

	void execute(Run run, String detection) {
		TestPlatform.bean(ExecuteRun.class)
			.execute(run, TestPlatform.beans().getBean(run.job(), Job.class),
					new JobParametersBuilder().addLong("detection", Long.valueOf(detection)).toJobParameters());
	}

	List<Claim> claims() {
		return TestPlatform.bean(ClaimTable.class)
			.page(new ClaimFilter(List.of(id()), null, null, null, null, null, null, 1000));
	}

	/** The only claim. */
	Claim claim() {
		List<Claim> claims = claims();
		if (claims.size() != 1) {
			throw new AssertionError("one claim expected, but there are " + claims);
		}
		return claims.get(0);
	}

	/** The claim for a reference id. */
	Claim claim(String reference) {
		return claims().stream()
			.filter((claim) -> claim.subject().referenceId().equals(reference))
			.findFirst()
			.orElseThrow();
	}

	List<ClaimEvent> history(Claim claim) {
		return TestPlatform.bean(ClaimEventTable.class).of(claim);
	}

	Claim file(Claim claim, @Nullable String caseId) {
		return change(claim, new ClaimChange(ClaimState.FILED, caseId, null, null, null, null));
	}

	Claim change(Claim claim, ClaimChange change) {
		return TestPlatform.bean(ClaimTable.class).change(claim, change, "ann", Instant.now()).orElseThrow();
	}

	List<ListedDiscrepancy> listed() {
		return listed(new DiscrepancyFilter(null, null, null, null, null, null, null, 1000));
	}

	List<ListedDiscrepancy> listed(DiscrepancyFilter filter) {
		return TestPlatform.bean(DiscrepancyListView.class).page(id(), filter);
	}

	static Money dollars(String amount) {
		return new Money(new BigDecimal(amount), "USD");
	}

	static List<String> numbered(String text, int from, int to) {
		List<String> texts = new ArrayList<>();
		for (int i = from; i <= to; i++) {
			texts.add(text + i);
		}
		return texts;
	}

}
