package com.opsided.sandbox.google.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Invoices of suppliers, as PDF, for the products that Amazon writes about.
 */
final class SupplierMail {

	private static final List<String> SUPPLIERS = List.of("Lumen Works <billing@lumen-works.example>",
			"\"Müller Haushaltswaren\" <rechnung@mueller-haushalt.example>",
			"Harbor Goods <invoices@harbor-goods.example>");

	private static final int LINES = 6;

	private final Dice dice;

	SupplierMail(Dice dice) {
		this.dice = dice;
	}

	/** An invoice for some products each, of before they were lost or paid for. */
	List<Draft> invoices(List<Product> products) {
		List<Draft> invoices = new ArrayList<>();
		for (int from = 0; from < products.size(); from += LINES) {
			invoices.add(invoice(products.subList(from, Math.min(from + LINES, products.size()))));
		}
		return invoices;
	}

	private Draft invoice(List<Product> products) {
		String number = "INV-" + this.dice.digits(6);
		StringBuilder lines = new StringBuilder("Invoice " + number + "\n");
		Instant first = products.get(0).known();
		for (Product product : products) {
			first = product.known().isBefore(first) ? product.known() : first;
			lines.append(product.sku().isEmpty() ? "" : "SKU " + product.sku() + ", ")
				.append("label ")
				.append(product.fnsku())
				.append(", ")
				.append(this.dice.between(20, 200))
				.append(" pcs\n");
		}
		MailPart body = MailPart.multi("mixed",
				MailPart.text("Dear customer,\n\nplease find our invoice attached.\n\n" + lines + "\nKind regards\n"),
				MailPart.attachment("application/pdf", number + ".pdf", InvoicePdf.of(lines.toString())));
		return new Draft(first.minus(Duration.ofDays(this.dice.between(30, 120))), this.dice.pick(SUPPLIERS),
				"Invoice " + number, body, "INBOX");
	}

	/**
	 * A product that an invoice is for.
	 *
	 * @param sku the seller's name of it; empty if it is not known
	 * @param fnsku Amazon's name of it
	 * @param known when Amazon wrote about it
	 */
	record Product(String sku, String fnsku, Instant known) {

	}

}
