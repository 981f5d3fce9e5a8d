package com.opsided.sandbox.warehouse.report;

import java.math.BigDecimal;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.Given;
import com.opsided.sandbox.warehouse.stock.Papers;
import com.opsided.sandbox.warehouse.stock.PaymentLine;
import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * What Amazon paid back and took back.
 */
final class Reimbursements implements Report {

	private final Scene scene;

	Reimbursements(Scene scene) {
		this.scene = scene;
	}

	@Override
	public String header() {
		return Cells.bare("approval-date", "reimbursement-id", "case-id", "amazon-order-id", "reason", "sku", "fnsku",
				"asin", "product-name", "condition", "currency-unit", "amount-per-unit", "amount-total",
				"quantity-reimbursed-cash", "quantity-reimbursed-inventory", "quantity-reimbursed-total",
				"original-reimbursement-id", "original-reimbursement-type");
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		Dice dice = this.scene.dice(history.product(), ReportFile.REIMBURSEMENTS);
		history.payments().forEach((line) -> out.add(line.day(), line(history.product(), line, dice)));
	}

	private String line(Product product, PaymentLine line, Dice dice) {
		Papers papers = line.papers();
		Papers.Original original = papers.original();
		Given given = line.given();
		BigDecimal total = given.perUnit().multiply(BigDecimal.valueOf(Math.abs(given.cash())));
		return Cells.bare(this.scene.moment(line.day(), dice), papers.id(), papers.caseId(), papers.orderId(),
				papers.reason(), papers.msku(), product.fnsku(), product.asin(),
				product.title().on(this.scene.date(line.day())), "NewItem", given.currency(), amount(given.perUnit()),
				amount(total), Cells.number(given.cash()), Cells.number(given.inventory()), Cells.number(given.units()),
				(original != null) ? original.id() : "", (original != null) ? original.reason() : "");
	}

	private String amount(BigDecimal amount) {
		return this.scene.dialect().decimalComma() ? amount.toPlainString().replace('.', ',') : amount.toPlainString();
	}

}
