package com.opsided.sandbox.warehouse.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Keeps the shipments, each with its items behind it. */
final class ShipmentLines implements LineFormat<InboundShipment> {

	@Override
	public String write(InboundShipment row) {
		StringBuilder line = new StringBuilder(LineCells.join(row.id(), row.name(), row.status(),
				row.destinationCenter(), row.marketplaceId(), row.lastUpdated(), LineCells.orEmpty(row.lastReceipt())));
		row.items()
			.forEach((item) -> line.append('\t')
				.append(LineCells.join(item.sellerSku(), item.fnsku(), item.quantityShipped(),
						item.quantityReceived())));
		return line.toString();
	}

	@Override
	public InboundShipment read(String line) {
		LineCells cells = new LineCells(line);
		String id = cells.text();
		String name = cells.text();
		ShipmentStatus status = ShipmentStatus.valueOf(cells.text());
		String center = cells.text();
		String marketplace = cells.text();
		Instant updated = cells.instant();
		@Nullable LocalDate receipt = cells.dateOrNull();
		List<InboundItem> items = new ArrayList<>();
		while (cells.hasNext()) {
			items.add(new InboundItem(id, cells.text(), cells.text(), cells.number(), cells.number()));
		}
		return new InboundShipment(id, name, status, center, marketplace, updated, receipt, items);
	}

}
