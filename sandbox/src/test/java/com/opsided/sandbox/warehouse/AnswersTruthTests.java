package com.opsided.sandbox.warehouse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.opsided.sandbox.warehouse.api.InboundItem;
import com.opsided.sandbox.warehouse.api.InboundShipment;
import com.opsided.sandbox.warehouse.api.ShipmentStatus;
import com.opsided.sandbox.warehouse.api.Transaction;
import com.opsided.sandbox.warehouse.api.TransactionItem;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads only the answers and the report files, and follows the words of
 * {@code SellerData}, finds what {@code truth-api.csv} says, and nothing else.
 */
class AnswersTruthTests {

	private static final LocalDate AS_OF = SimulatedSeller.USUAL_LAST_DAY;

	@Property(tries = 15)
	void shortShipmentsAreThoseOfTheTruth(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, Integer> paid = reimbursed(answers, "fnsku", "lostinbound", "missingfrominbound");
			List<Shortage> shortages = new ArrayList<>();
			for (InboundShipment shipment : answers.shipments()) {
				shipment.items()
					.stream()
					.filter((item) -> item.missing() > 0 && isOver(shipment))
					.forEach((item) -> shortages.add(new Shortage(shipment, item, eventDate(shipment))));
			}
			shortages.sort(Comparator.comparing(Shortage::date).thenComparing((each) -> each.shipment().id()));
			List<String> found = new ArrayList<>();
			for (Shortage each : shortages) {
				int units = each.item().missing();
				int settled = Math.min(units, paid.getOrDefault(each.item().fnsku(), 0));
				paid.merge(each.item().fnsku(), -settled, Integer::sum);
				found.add(String.join(",", "INBOUND_SHORT", each.item().fnsku(), each.shipment().id(), "1",
						each.date().toString(), each.shipment().destinationCenter(), "",
						each.shipment().status().name(), "" + units, "0", "" + settled, "", "" + (units - settled)));
			}
			assertThat(found).containsExactlyInAnyOrderElementsOf(lines(answers.truth("INBOUND_SHORT")));
		}
	}

	/** So two readings of "oldest first" cannot differ. */
	@Property(tries = 15)
	void noInboundPaymentComesBeforeWhatItSettles(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, Integer> paid = reimbursed(answers, "fnsku approval-date", "lostinbound", "missingfrominbound");
			List<Map<String, String>> shortages = new ArrayList<>(answers.truth("INBOUND_SHORT"));
			shortages.sort(Comparator.comparing((Map<String, String> row) -> row.get("event_date"))
				.thenComparing((row) -> row.get("reference_id")));
			int[] open = shortages.stream().mapToInt((row) -> Table.number(row, "units")).toArray();
			paid.keySet().stream().sorted().forEach((line) -> {
				String[] cells = line.split(" ");
				int left = paid.getOrDefault(line, 0);
				for (int i = 0; i < open.length; i++) {
					Map<String, String> row = shortages.get(i);
					boolean before = row.get("event_date").compareTo(cells[1].substring(0, 10)) <= 0;
					int taken = (before && cells[0].equals(row.get("fnsku"))) ? Math.min(left, open[i]) : 0;
					open[i] -= taken;
					left -= taken;
				}
			});
			assertThat(open)
				.isEqualTo(shortages.stream().mapToInt((row) -> Table.number(row, "claimable_units")).toArray());
		}
	}

	private static boolean isOver(InboundShipment shipment) {
		LocalDate last = shipment.lastReceipt();
		return shipment.status() == ShipmentStatus.CLOSED || (shipment.status() == ShipmentStatus.RECEIVING
				&& last != null && last.isBefore(AS_OF.minusDays(45)));
	}

	private static LocalDate eventDate(InboundShipment shipment) {
		LocalDate last = shipment.lastReceipt();
		if (last != null) {
			return last;
		}
		String made = shipment.name().substring(5, shipment.name().indexOf(','));
		return LocalDate.parse(made,
				DateTimeFormatter.ofPattern((made.length() == 10) ? "dd/MM/yyyy" : "M/d/yy", Locale.US));
	}

	@Property(tries = 15)
	void missingReturnsAreThoseOfTheTruth(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, String> fnskus = new HashMap<>();
			answers.inventory().forEach((each) -> fnskus.put(each.sellerSku(), each.fnsku()));
			Map<String, Integer> returned = new HashMap<>();
			answers.written()
				.rows(ReportFile.CUSTOMER_RETURNS)
				.forEach((row) -> returned.merge(row.get("order-id") + " " + row.get("sku"),
						Table.number(row, "quantity"), Integer::sum));
			Map<String, Integer> paid = reimbursed(answers, "amazon-order-id sku", "customerreturn",
					"reversalreimbursement");
			List<String> found = new ArrayList<>();
			for (Transaction each : answers.refunds()) {
				for (TransactionItem item : each.items()) {
					String order = each.orderId() + " " + item.sku();
					int units = item.quantityShipped();
					int back = returned.getOrDefault(order, 0);
					int settled = Math.min(units - back, paid.getOrDefault(order, 0));
					if (back < units) {
						found.add(String.join(",", "RETURN_NOT_RECEIVED", fnskus.get(item.sku()), each.orderId(), "1",
								each.postedDate().toString().substring(0, 10), "", "", "", "" + units, "" + back,
								"" + settled, "", "" + (units - back - settled)));
					}
				}
			}
			assertThat(found).containsExactlyInAnyOrderElementsOf(lines(answers.truth("RETURN_NOT_RECEIVED")));
		}
	}

	@Property(tries = 15)
	void driftIsThatOfTheTruth(@ForAll @IntRange(max = 9999) int seed, @ForAll Region region) {
		try (Answers answers = Answers.of(seed, region)) {
			Map<String, Integer> drift = new HashMap<>();
			answers.inventory().forEach((each) -> drift.merge(each.fnsku(), each.warehouseUnits(), Integer::sum));
			String today = AS_OF.format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
			answers.written()
				.rows(ReportFile.LEDGER_SUMMARY)
				.stream()
				.filter((row) -> row.get("Date").equals(today))
				.forEach((row) -> drift.merge(row.get("FNSKU"), -Table.number(row, "Ending Warehouse Balance"),
						Integer::sum));
			drift.values().removeIf((units) -> units == 0);
			List<String> found = new ArrayList<>();
			drift.forEach((fnsku, units) -> found.add(String.join(",", "SNAPSHOT_DRIFT", fnsku, "", "1",
					AS_OF.toString(), "", "", "", "" + units, "0", "0", "", "0")));
			assertThat(found).containsExactlyInAnyOrderElementsOf(lines(answers.truth("SNAPSHOT_DRIFT")));
		}
	}

	/** Without these the rules could be wrong and nobody would see it. */
	@Test
	void oneSellerHasEveryAwkwardCase() {
		try (Answers answers = Answers.of(new SimulatedSeller(16, Region.NA, 60_000, SimulatedSeller.USUAL_LAST_DAY))) {
			List<Map<String, String>> shortages = answers.truth("INBOUND_SHORT");
			assertThat(shortages).anyMatch((row) -> row.get("reason").equals("RECEIVING"))
				.anyMatch(
						(row) -> Table.number(row, "units_reimbursed") > 0 && Table.number(row, "claimable_units") > 0)
				.anyMatch((row) -> row.get("claimable_units").equals("0"));
			assertThat(answers.shipments()).anyMatch((each) -> each.items().size() == 2)
				.anyMatch((each) -> each.lastReceipt() == null && each.status() == ShipmentStatus.CLOSED)
				.anyMatch((each) -> each.status() == ShipmentStatus.CANCELLED)
				.anyMatch((each) -> !each.name().startsWith("FBA ("))
				.anyMatch((each) -> each.items().stream().anyMatch((item) -> over(item)))
				.anyMatch((each) -> each.status() == ShipmentStatus.RECEIVING && !isOver(each)
						&& each.items().get(0).missing() > 0);
			assertThat(answers.truth("RETURN_NOT_RECEIVED")).anyMatch((row) -> Table.number(row, "units_found") > 0)
				.anyMatch(
						(row) -> Table.number(row, "units_reimbursed") > 0 && Table.number(row, "claimable_units") > 0)
				.anyMatch((row) -> row.get("claimable_units").equals("0"));
			assertThat(answers.refunds()).anyMatch((each) -> each.items().size() == 2);
			assertThat(answers.inventory()).anyMatch((each) -> each.researching().total() > 0);
			assertThat(answers.truth("SNAPSHOT_DRIFT"))
				.hasSizeGreaterThan(answers.written().truth("SNAPSHOT_DRIFT").size());
		}
	}

	private static boolean over(InboundItem item) {
		return item.quantityReceived() > item.quantityShipped();
	}

	/** Units of the reimbursement lines of some reasons, less what was taken back. */
	private static Map<String, Integer> reimbursed(Answers answers, String key, String... reasons) {
		List<Map<String, String>> lines = answers.written().rows(ReportFile.REIMBURSEMENTS);
		Map<String, Integer> taken = new HashMap<>();
		lines.forEach((row) -> taken.merge(row.get("original-reimbursement-id") + " " + row.get("fnsku"),
				-Table.number(row, "quantity-reimbursed-total"), Integer::sum));
		Map<String, Integer> units = new HashMap<>();
		for (Map<String, String> row : lines) {
			String reason = row.get("reason").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
			if (List.of(reasons).contains(reason)) {
				int back = Math.max(0, taken.getOrDefault(row.get("reimbursement-id") + " " + row.get("fnsku"), 0));
				List<String> cells = new ArrayList<>();
				for (String column : key.split(" ", -1)) {
					cells.add(row.get(column));
				}
				units.merge(String.join(" ", cells), Math.max(0, Table.number(row, "quantity-reimbursed-total") - back),
						Integer::sum);
			}
		}
		return units;
	}

	private static List<String> lines(Collection<Map<String, String>> rows) {
		return rows.stream().map((row) -> String.join(",", row.values())).toList();
	}

	private record Shortage(InboundShipment shipment, InboundItem item, LocalDate date) {
	}

}
