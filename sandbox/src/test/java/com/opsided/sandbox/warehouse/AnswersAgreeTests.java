package com.opsided.sandbox.warehouse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.opsided.sandbox.warehouse.api.InboundItem;
import com.opsided.sandbox.warehouse.api.InboundShipment;
import com.opsided.sandbox.warehouse.api.InventorySummary;
import com.opsided.sandbox.warehouse.api.ShipmentStatus;
import com.opsided.sandbox.warehouse.api.Transaction;
import com.opsided.sandbox.warehouse.api.TransactionItem;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What the JSON operations answer agrees with the report files of the same seller. */
class AnswersAgreeTests {

	@Property(tries = 15)
	void receivedUnitsAreTheLedgersReceipts(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, Integer> ledger = new HashMap<>();
			answers.written()
				.rows(ReportFile.LEDGER_DETAIL)
				.stream()
				.filter((row) -> row.get("Event Type").equals("Receipts"))
				.forEach((row) -> ledger.merge(row.get("Reference ID") + " " + row.get("FNSKU"),
						Table.number(row, "Quantity"), Integer::sum));
			Map<String, Integer> items = new HashMap<>();
			for (InboundShipment shipment : answers.shipments()) {
				shipment.items()
					.forEach((item) -> assertThat(
							items.put(item.shipmentId() + " " + item.fnsku(), item.quantityReceived()))
						.isNull());
			}
			items.values().removeIf((units) -> units == 0);
			assertThat(items).isEqualTo(ledger);
		}
	}

	@Property(tries = 15)
	void onlyShipmentsThatArrivedHaveReceipts(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			assertThat(answers.shipments()).allSatisfy((each) -> {
				boolean received = each.items().stream().anyMatch((item) -> item.quantityReceived() > 0);
				assertThat(each.lastReceipt() != null).as(each.toString()).isEqualTo(received);
				assertThat(received || each.name().startsWith("FBA (")).as(each.toString()).isTrue();
				assertThat(each.status()).as(each.toString())
					.isIn(received ? Set.of(ShipmentStatus.CLOSED, ShipmentStatus.RECEIVING)
							: Set.of(ShipmentStatus.CLOSED, ShipmentStatus.CANCELLED, ShipmentStatus.IN_TRANSIT));
			});
		}
	}

	@Property(tries = 15)
	void unitsInTransitAreTheInventorysInboundUnits(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, Integer> shipped = new HashMap<>();
			answers.shipments()
				.stream()
				.filter((each) -> each.status() == ShipmentStatus.IN_TRANSIT)
				.flatMap((each) -> each.items().stream())
				.forEach((item) -> shipped.merge(item.sellerSku(), item.quantityShipped(), Integer::sum));
			assertThat(answers.inventory()).allSatisfy((each) -> assertThat(each.inbound().shipped())
				.isEqualTo(shipped.getOrDefault(each.sellerSku(), 0)));
		}
	}

	@Property(tries = 15)
	void theStockIsThatOfTheInventoryReportButForDrift(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, Map<String, String>> report = new HashMap<>();
			answers.written().rows(ReportFile.MANAGE_FBA_INVENTORY).forEach((row) -> report.put(row.get("sku"), row));
			Set<String> drifting = new HashSet<>();
			answers.written().truth("SNAPSHOT_DRIFT").forEach((row) -> drifting.add(row.get("fnsku")));
			answers.truth("SNAPSHOT_DRIFT").forEach((row) -> drifting.add(row.get("fnsku")));
			List<InventorySummary> inventory = answers.inventory();
			assertThat(inventory).extracting(InventorySummary::sellerSku)
				.containsExactlyInAnyOrderElementsOf(report.keySet());
			inventory.forEach((each) -> same(each, report.getOrDefault(each.sellerSku(), Map.of()),
					drifting.contains(each.fnsku())));
		}
	}

	private static void same(InventorySummary each, Map<String, String> row, boolean drifts) {
		assertThat(each.fnsku()).isEqualTo(row.get("fnsku"));
		assertThat(each.asin()).isEqualTo(row.get("asin"));
		assertThat(each.productName()).isEqualTo(row.get("product-name"));
		assertThat(each.reserved().total()).isEqualTo(Table.number(row, "afn-reserved-quantity"));
		assertThat(each.unfulfillable().total()).isEqualTo(Table.number(row, "afn-unsellable-quantity"));
		if (!drifts) {
			assertThat(each.fulfillable() + each.researching().total())
				.isEqualTo(Table.number(row, "afn-fulfillable-quantity"));
			assertThat(each.warehouseUnits()).isEqualTo(Table.number(row, "afn-warehouse-quantity"));
			assertThat(each.totalQuantity()).isEqualTo(Table.number(row, "afn-total-quantity"));
		}
	}

	@Property(tries = 15)
	void whatComesBackWasRefunded(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, Integer> refunded = new HashMap<>();
			for (Transaction each : answers.refunds()) {
				for (TransactionItem item : each.items()) {
					assertThat(refunded.put(each.orderId() + " " + item.sku(), item.quantityShipped())).isNull();
				}
			}
			Map<String, Integer> returned = new HashMap<>();
			answers.written()
				.rows(ReportFile.CUSTOMER_RETURNS)
				.forEach((row) -> returned.merge(row.get("order-id") + " " + row.get("sku"),
						Table.number(row, "quantity"), Integer::sum));
			assertThat(returned).isNotEmpty()
				.allSatisfy(
						(order, units) -> assertThat(refunded.getOrDefault(order, 0)).isGreaterThanOrEqualTo(units));
		}
	}

	@Property(tries = 15)
	void everyReimbursementThatMovesMoneyIsATransaction(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			List<String> lines = answers.written()
				.rows(ReportFile.REIMBURSEMENTS)
				.stream()
				.filter((row) -> Table.number(row, "quantity-reimbursed-cash") != 0)
				.map((row) -> String.join(" ", row.get("approval-date").substring(0, 10), row.get("reimbursement-id"),
						row.get("sku"), row.get("currency-unit"), row.get("amount-total").replace(',', '.')))
				.toList();
			assertThat(answers.transactions()).filteredOn((each) -> !each.type().equals(Transaction.REFUND))
				.allSatisfy((each) -> assertThat(each.description()).matches("[A-Z_]+"))
				.extracting((each) -> String.join(" ", each.postedDate().toString().substring(0, 10),
						each.referenceId(), each.items().get(0).sku(), each.total().currency(),
						each.total().amount().toPlainString()))
				.containsExactlyInAnyOrderElementsOf(lines);
		}
	}

	@Property(tries = 15)
	void aShipmentIsFoundByItsId(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			assertThat(answers.shipments()).isNotEmpty()
				.allSatisfy((each) -> assertThat(answers.data().shipment(each.id())).contains(each))
				.allSatisfy(
						(each) -> assertThat(each.items()).extracting(InboundItem::shipmentId).containsOnly(each.id()));
			assertThat(answers.data().shipment("FBA0")).isEmpty();
		}
	}

}
