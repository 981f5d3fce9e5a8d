package com.opsided.sandbox.google.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Newsletters, invoices and letters, as every mailbox is full of them.
 */
final class EverydayMail {

	private static final List<String> SENDERS = List.of("Deals Weekly <news@deals.example>",
			"Sourcing Digest <hello@sourcing.example>", "Seller Forum <noreply@forum.example>",
			"Parcel Rates <updates@parcels.example>", "Warehouse Café <newsletter@café.example>");

	private static final List<String> TOPICS = List.of("Ten ways to cut your storage fees", "New shipping rates",
			"What changed for FBA sellers this week", "Your reimbursement could be larger than you think",
			"Sommerschlussverkauf: bis zu 50 % auf Kartons", "在庫管理のヒント", "Last chance: 20% off labels");

	private static final List<String> PEOPLE = List.of("Ana Pérez <ana@supplier.example>",
			"\"Müller, Jörg\" <joerg@spedition.example>", "Li Wei <li.wei@factory.example>",
			"Accounting <accounting@prep-center.example>");

	private final Dice dice;

	EverydayMail(Dice dice) {
		this.dice = dice;
	}

	Draft newsletter(Instant when) {
		String topic = this.dice.pick(TOPICS);
		String from = this.dice.pick(SENDERS);
		String text = topic + "\n\nRead it in your browser: https://news.example/" + this.dice.code(8)
				+ "\nUnsubscribe: https://news.example/u/" + this.dice.code(12);
		String html = "<html><head><style>p{color:#333}</style></head><body><h1>" + topic
				+ "</h1><p>Read it in your <a href=\"https://news.example/" + this.dice.code(8)
				+ "\">browser</a>.</p><img src=\"https://track.example/open.gif?u=" + this.dice.code(16)
				+ "\" width=\"1\" height=\"1\"></body></html>";
		return new Draft(when, from, topic, MailPart.multi("alternative", MailPart.text(text), MailPart.html(html)),
				labels("CATEGORY_PROMOTIONS"))
			.with(new Header("List-Unsubscribe", "<https://news.example/u/" + this.dice.code(12) + ">"));
	}

	Draft letter(Instant when) {
		String order = "PO-" + this.dice.digits(5);
		String text = "Hi,\n\n" + this.dice.pick("the cartons for ", "the invoice for ", "your question about ") + order
				+ this.dice.pick(" left today.", " is attached.", " is answered below.") + "\n\nBest\n";
		boolean attached = this.dice.chance(40);
		MailPart body = attached ? MailPart.multi("mixed", MailPart.text(text),
				MailPart.attachment("application/pdf", order + ".pdf", pdf(order))) : MailPart.text(text);
		return new Draft(when, this.dice.pick(PEOPLE), "Re: " + order, body, labels("CATEGORY_PERSONAL"))
			.inThread("order " + order);
	}

	Draft spam(Instant when) {
		return new Draft(when, "Prince <prince@spam.example>", "You won a REIMBURSEMENT of 1.000.000 USD",
				MailPart.text("Send your bank details."), "SPAM");
	}

	private String[] labels(String category) {
		return this.dice.chance(30) ? new String[] { "INBOX", category, "UNREAD" } : new String[] { "INBOX", category };
	}

	private static byte[] pdf(String order) {
		return ("%PDF-1.4\n% " + order + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
	}

}
