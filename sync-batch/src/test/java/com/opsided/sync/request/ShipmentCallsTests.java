package com.opsided.sync.request;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.api.InboundItem;
import com.opsided.sandbox.warehouse.api.InboundShipment;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often a simulated Amazon is asked for the shipments of a seller.
 */
class ShipmentCallsTests extends WithSimulatedAmazon {

	private static final int ROWS = 8000;

	private static final int SEED = 31;

	/** The 548 days of a first pull, 30 at a time. */
	private static final int WINDOWS = 19;

	private static final int MARKETPLACES = 2;

	@Test
	void shipmentsAndItemsAreAskedForPageByPageNotOneByOne() throws Exception {
		SimulatedAmazon.Simulated seller = amazon.seller(SEED, ROWS);
		Run run = seller.connected().sync(Map.of("feeds", "inbound"));
		assertThat(run.state()).as(String.valueOf(run.history().detail())).isEqualTo(RunState.COMPLETED);
		List<InboundShipment> sent = sent(seller);
		assertThat(sent).hasSizeGreaterThan(400);
		assertThat(items(seller)).containsExactlyInAnyOrderElementsOf(
				sent.stream().flatMap((each) -> each.items().stream()).map(ShipmentCallsTests::text).toList());
		int full = sent.size() / 50;
		assertThat(amazon.calls(seller, "getShipments")).isBetween(1L * full, full + MARKETPLACES * (WINDOWS + 1L));
		assertThat(amazon.calls(seller, "getShipmentItems")).isBetween(1L * full, full + 1L * MARKETPLACES * WINDOWS);
		assertThat(amazon.calls(seller, "getShipmentItemsByShipmentId")).isZero();
	}

	/** What changed within the time that a first pull looks back. */
	private static List<InboundShipment> sent(SimulatedAmazon.Simulated seller) throws IOException {
		LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
		Instant farthest = LocalDate.now(ZoneOffset.UTC).minusDays(548).atStartOfDay(ZoneOffset.UTC).toInstant();
		return SellerData.open(new SimulatedSeller(SEED, Region.NA, ROWS, yesterday), seller.files().getParent())
			.shipments()
			.read(0, ROWS, (each) -> !each.lastUpdated().isBefore(farthest))
			.rows();
	}

	private static List<String> items(SimulatedAmazon.Simulated seller) {
		return TestPlatform.jdbc()
			.sql("""
					select concat_ws(' ', shipment_id, seller_sku, fnsku, quantity_shipped, quantity_received)
					from inbound_item where account = :account""")
			.param("account", seller.connected().account().id())
			.query(String.class)
			.list();
	}

	private static String text(InboundItem item) {
		return String.join(" ", item.shipmentId(), item.sellerSku(), item.fnsku(),
				String.valueOf(item.quantityShipped()), String.valueOf(item.quantityReceived()));
	}

}
