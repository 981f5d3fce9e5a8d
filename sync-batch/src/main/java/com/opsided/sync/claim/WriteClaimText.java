package com.opsided.sync.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes what a seller says to Amazon about a loss: neutral, of facts only, in English,
 * never longer than Amazon takes. Every line but the ledger's rows is short by its
 * making, so that only rows have to be left out.
 */
final class WriteClaimText {

	private static final int NAME = 40;

	private static final int TITLE = 100;

	private static final int REASON = 300;

	private static final int PAYMENTS = 3;

	private final PackFacts facts;

	private final List<PackEvent> events;

	private final int all;

	private final List<PackPayment> payments;

	private final ClaimWording words;

	/**
	 * Prepares the texts of a claim.
	 * @param facts what is known of it
	 * @param events rows of the ledger extract
	 * @param all how many rows the extract has
	 * @param payments what paid for units of it
	 */
	WriteClaimText(PackFacts facts, List<PackEvent> events, int all, List<PackPayment> payments) {
		this.facts = facts;
		this.events = events;
		this.all = all;
		this.payments = payments;
		this.words = ClaimWording.of(facts.type());
	}

	/** The subject of the case. */
	String subject() {
		return "FBA reimbursement: " + units(this.facts.remaining()) + " of FNSKU "
				+ PlainLine.of(this.facts.fnsku(), NAME) + " " + this.words.what();
	}

	/** The text of the case. */
	String claim() {
		List<String> head = new ArrayList<>();
		head.add("Please investigate and " + this.words.wish() + " " + units(this.facts.remaining()) + " "
				+ this.words.what() + ".");
		head.add("");
		head.addAll(factLines());
		head.add(this.words.statement());
		return fitted(head,
				List.of("", "If the units were found or reimbursed meanwhile, please name the transaction or "
						+ "reimbursement ID."));
	}

	/** The text against a denial. */
	String appeal() {
		List<String> head = new ArrayList<>();
		String caseId = this.facts.caseId();
		head.add("Please review the decision on " + ((caseId != null) ? "case " + caseId : "our request") + " about "
				+ units(this.facts.remaining()) + " " + this.words.what() + ".");
		String reason = PlainLine.of(this.facts.deniedReason(), REASON);
		head.add(reason.isEmpty() ? "The decision gave no reason that is known to us."
				: "The reason given for the denial: \"" + reason + "\"");
		head.add("");
		head.addAll(factLines());
		head.add(this.words.statement());
		return fitted(head,
				List.of("", "Evidence: the inventory ledger extract attached to this case, taken from our own reports.",
						"Please tell us which transaction or reimbursement ID accounts for each of these units, or "
								+ "reimburse them."));
	}

	private String fitted(List<String> head, List<String> tail) {
		if (this.all > 0) {
			head.add("");
			head.add("Inventory ledger (date: quantity, details):");
		}
		return FitLines.of(head, rows(), this.all, tail);
	}

	/** The claimed row, what came after it, and what was before. */
	private List<String> rows() {
		return this.events.stream()
			.sorted(Comparator.comparing((PackEvent event) -> !event.claimed())
				.thenComparing((event) -> event.date().isBefore(this.facts.eventDate()))
				.thenComparing(PackEvent::date))
			.limit(FitLines.LIMIT)
			.map(PackEvent::line)
			.toList();
	}

	private List<String> factLines() {
		List<String> lines = new ArrayList<>();
		add(lines, "Product: ", PlainLine.of(this.facts.title(), TITLE));
		lines.add("FNSKU: " + PlainLine.of(this.facts.fnsku(), NAME) + more(" | MSKU: ", this.facts.msku())
				+ more(" | ASIN: ", this.facts.asin()));
		lines.add(this.words.day() + ": " + this.facts.eventDate()
				+ more(" | " + this.words.reference() + ": ", this.facts.referenceId()));
		FoundFacts found = this.facts.found();
		if (found != null) {
			place(found, lines);
			lines.add(counts(found));
			add(lines, "Already reimbursed: ", paid());
			add(lines, "", value(found));
		}
		return lines;
	}

	private void place(FoundFacts found, List<String> lines) {
		String place = more(" | Fulfillment center: ", found.fulfillmentCenter())
				+ more(" | Disposition: ", found.disposition()) + more(" | Reason: ", found.reason());
		add(lines, "", place.isEmpty() ? "" : place.substring(3));
	}

	private String counts(FoundFacts found) {
		Integer amazon = found.amazonUnreconciled();
		return "Units: " + found.units() + " | " + this.words.closed() + ": " + found.unitsFound() + " | reimbursed: "
				+ found.unitsReimbursed() + " | open: " + found.unitsOpen()
				+ ((amazon != null) ? " | unreconciled in the ledger: " + amazon : "");
	}

	private String paid() {
		StringBuilder paid = new StringBuilder();
		this.payments.stream()
			.limit(PAYMENTS)
			.forEach((payment) -> paid.append(paid.isEmpty() ? "" : ", ").append(payment.words()));
		int more = this.payments.size() - PAYMENTS;
		return paid + ((more > 0) ? " and under " + more + " more" : "");
	}

	/** Amazon is told a value only where the seller can prove it. */
	private String value(FoundFacts found) {
		String name = this.words.value(found.valueBasis());
		return (found.unitValue() != null && !name.isEmpty()) ? name + ": " + found.unitValue() : "";
	}

	private static String more(String name, @Nullable String text) {
		String plain = PlainLine.of(text, NAME);
		return plain.isEmpty() ? "" : name + plain;
	}

	private static void add(List<String> lines, String name, String text) {
		if (!text.isEmpty()) {
			lines.add(name + text);
		}
	}

	private static String units(int units) {
		return units + ((units == 1) ? " unit" : " units");
	}

}
