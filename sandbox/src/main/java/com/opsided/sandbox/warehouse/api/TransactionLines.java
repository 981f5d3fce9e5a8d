package com.opsided.sandbox.warehouse.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the transactions, each with its items behind it; the earliest sorts first. */
final class TransactionLines implements LineFormat<Transaction> {

	@Override
	public String write(Transaction row) {
		StringBuilder line = new StringBuilder(
				LineCells.join(row.postedDate(), row.id(), row.type(), row.description(), row.status(),
						row.marketplaceId(), row.orderId(), row.referenceId(), row.groupId(), money(row.total())));
		row.items()
			.forEach((item) -> line.append('\t')
				.append(LineCells.join(item.adjustmentItemId(), item.description(), item.asin(), item.sku(),
						item.quantityShipped(), item.fulfillmentNetwork(), money(item.total()))));
		return line.toString();
	}

	private static String money(Money money) {
		return LineCells.join(money.amount().toPlainString(), money.currency());
	}

	@Override
	public Transaction read(String line) {
		LineCells cells = new LineCells(line);
		Instant posted = cells.instant();
		return new Transaction(cells.text(), cells.text(), cells.text(), cells.text(), posted, cells.text(),
				cells.text(), cells.text(), cells.text(), cells.money(), items(cells));
	}

	private static List<TransactionItem> items(LineCells cells) {
		List<TransactionItem> items = new ArrayList<>();
		while (cells.hasNext()) {
			items.add(new TransactionItem(cells.text(), cells.text(), cells.text(), cells.text(), cells.number(),
					cells.text(), cells.money()));
		}
		return items;
	}

}
