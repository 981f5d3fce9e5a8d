package com.opsided.sandbox.google.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * What Amazon writes to a seller: that it paid, that it looks into a case, that it closed
 * one.
 */
final class AmazonMail {

	private static final String PAYMENTS = "Fulfillment by Amazon <fba-noreply@amazon.com>";

	private static final String SUPPORT = "Amazon Seller Support <no-reply@support.amazon.com>";

	private final Dice dice;

	AmazonMail(Dice dice) {
		this.dice = dice;
	}

	Draft paid(PaidLine line) {
		String facts = facts(line);
		String text = "Hello,\n\nWe have issued a reimbursement for your FBA inventory.\n\n" + facts
				+ "\nYou can see it in your Reimbursements report within 24 hours.\n\nThank you for selling with Amazon";
		return new Draft(after(line.approved(), 120), PAYMENTS,
				"FBA reimbursement issued: Reimbursement ID " + line.id(), both(text), "INBOX", "CATEGORY_UPDATES",
				"IMPORTANT")
			.inThread(line.caseId().isEmpty() ? "" : "case " + line.caseId());
	}

	Draft closed(PaidLine line) {
		String text = "Hello from Amazon Selling Partner Support,\n\nYour case " + line.caseId()
				+ " has been resolved. We found that " + units(line) + " unit(s) of FNSKU " + line.fnsku()
				+ " were not accounted for.\n\n" + facts(line);
		return new Draft(after(line.approved(), 30), SUPPORT,
				"[CASE " + line.caseId() + "] Your case has been resolved", both(text), "INBOX", "CATEGORY_UPDATES")
			.inThread("case " + line.caseId());
	}

	Draft opened(LossLine loss) {
		String caseId = this.dice.digits(11);
		String text = "Hello from Amazon Selling Partner Support,\n\nWe received your request about inventory in our "
				+ "fulfillment network. Case ID: " + caseId + "\nFNSKU: " + loss.fnsku() + "\nReference ID: "
				+ loss.reference() + "\nFulfillment center: " + loss.center() + "\nEvent date: " + loss.day()
				+ "\nQuantity: " + loss.units() + "\n\nWe are investigating and will write within 7 days.";
		Instant when = after(loss.day().atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(3)), 600);
		return new Draft(when, SUPPORT, "[CASE " + caseId + "] We received your request", both(text), "INBOX",
				"CATEGORY_UPDATES")
			.inThread("case " + caseId);
	}

	private static String facts(PaidLine line) {
		String asked = line.caseId().isEmpty() ? "" : "Case ID: " + line.caseId() + "\n";
		return "Reimbursement ID: " + line.id() + "\n" + asked + "FNSKU: " + line.fnsku() + "\nMSKU: " + line.sku()
				+ "\nASIN: " + line.asin() + "\nReason: " + line.reason() + "\nQuantity reimbursed (cash): "
				+ line.cash() + "\nQuantity reimbursed (inventory): " + line.inventory() + "\nAmount: " + line.total()
				+ " " + line.currency() + "\n";
	}

	private static int units(PaidLine line) {
		return Integer.parseInt(line.cash()) + Integer.parseInt(line.inventory());
	}

	private static MailPart both(String text) {
		return MailPart.multi("alternative", MailPart.text(text), MailPart.html("<html><body><p>"
				+ text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n") + "</p></body></html>"));
	}

	private Instant after(Instant moment, int minutes) {
		return moment.plus(Duration.ofMinutes(this.dice.between(1, minutes)));
	}

}
