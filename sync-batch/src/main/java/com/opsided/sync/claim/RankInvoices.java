package com.opsided.sync.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Brings attachments into the order in which they are likely to be the supplier's invoice
 * of a claimed product. Amazon takes no purchase orders and no pro-forma invoices
 * ({@code amazon-fba.md} §6.5).
 */
public final class RankInvoices {

	private static final Pattern INVOICE = Pattern
		.compile(" (invoices?|inv|receipt|rechnung(en)?|facture|fattura|factura|faktura|請求書) ");

	private static final Pattern NO_INVOICE = Pattern
		.compile(" (pro ?forma|purchase order|quote|quotation|angebot|devis|preventivo|presupuesto) ");

	/** Purchases that Amazon believes in are not older. */
	private static final int DAYS_BEFORE = 548;

	private final PackFacts facts;

	private final @Nullable String supplier;

	/**
	 * Ranks for a claim.
	 * @param facts what is known of it
	 * @param supplier the supplier as the seller calls him, null if unknown
	 */
	public RankInvoices(PackFacts facts, @Nullable String supplier) {
		this.facts = facts;
		this.supplier = supplier;
	}

	/**
	 * Ranks the attachments of mails.
	 * @param mails the mails with their texts and attachments
	 * @return each attachment, the likeliest first
	 */
	public List<InvoiceMatch> of(List<FoundMail> mails) {
		List<InvoiceMatch> matches = new ArrayList<>();
		for (FoundMail mail : mails) {
			for (FoundMail.Attachment attachment : mail.attachments()) {
				matches.add(match(mail, attachment));
			}
		}
		matches.sort(Comparator.comparingInt(InvoiceMatch::score)
			.reversed()
			.thenComparing((match) -> match.mail().id())
			.thenComparing((match) -> match.attachment().id()));
		return List.copyOf(matches);
	}

	private InvoiceMatch match(FoundMail mail, FoundMail.Attachment attachment) {
		Marks marks = new Marks();
		String title = words(mail.subject() + " " + attachment.fileName());
		String all = title + words(mail.text());
		named(all, "SKU", this.facts.msku(), marks);
		named(all, "FNSKU", this.facts.fnsku(), marks);
		named(all, "ASIN", this.facts.asin(), marks);
		if (isNamed(words(mail.from()) + all, this.supplier)) {
			marks.add(20, "from or about the supplier");
		}
		if (INVOICE.matcher(title).find()) {
			marks.add(30, "called an invoice");
		}
		if (NO_INVOICE.matcher(title).find()) {
			marks.add(-40, "Amazon takes no orders, offers or pro-forma invoices");
		}
		if (attachment.mimeType().equals("application/pdf")) {
			marks.add(10, "a PDF");
		}
		if (words(mail.from()).contains(" amazon ")) {
			marks.add(-30, "from Amazon, not from a supplier");
		}
		dated(mail, marks);
		return new InvoiceMatch(mail, attachment, marks.score, marks.reasons);
	}

	private static void named(String words, String what, String name, Marks marks) {
		if (isNamed(words, name)) {
			marks.add(40, "names the " + what);
		}
	}

	private void dated(FoundMail mail, Marks marks) {
		if (mail.receivedAt() == null) {
			return;
		}
		LocalDate day = mail.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
		if (day.isAfter(this.facts.eventDate())) {
			marks.add(-15, "came after the loss");
		}
		else if (!day.isBefore(this.facts.eventDate().minusDays(DAYS_BEFORE))) {
			marks.add(10, "came before the loss");
		}
	}

	private static boolean isNamed(String words, @Nullable String name) {
		String phrase = MailQueries.phrase(name);
		return phrase.length() >= MailQueries.SHORTEST && !words(phrase).isBlank() && words.contains(words(phrase));
	}

	/** Words between single spaces, so that only whole ones are found. */
	private static String words(String text) {
		return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
	}

	/** What speaks for an attachment and against it. */
	private static final class Marks {

		private int score;

		private final List<String> reasons = new ArrayList<>();

		void add(int points, String reason) {
			this.score += points;
			this.reasons.add(reason);
		}

	}

}
