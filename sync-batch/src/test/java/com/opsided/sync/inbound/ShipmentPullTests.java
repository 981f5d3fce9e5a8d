package com.opsided.sync.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.opsided.shared.account.Region;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.amazon.Shipment;
import com.opsided.shared.amazon.ShipmentItem;
import com.opsided.shared.amazon.ShipmentItemPage;
import com.opsided.shared.amazon.ShipmentPage;
import com.opsided.shared.amazon.ShipmentQuery;
import com.opsided.shared.amazon.ShipmentQuery.QueryType;
import com.opsided.sync.audit.Seller;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.pull.PulledPages;
import com.opsided.sync.pull.TimeWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ShipmentPullTests {

	private static final Instant NOW = Instant.parse("2026-09-02T10:00:00Z");

	private static final String ITEMS = """
			select shipment_id, seller_sku, i.fnsku, quantity_shipped, quantity_received, status, named_on, destination_center
			from inbound_item i join inbound_shipment s using (account, shipment_id)
			where account = :account order by shipment_id, seller_sku""";

	private final Seller seller = Seller.in(Region.NA);

	private final List<ShipmentQuery> asked = new ArrayList<>();

	private final List<String> askedForItems = new ArrayList<>();

	private final Set<String> unlisted = new HashSet<>();

	private final Set<String> withoutItems = new HashSet<>();

	private String failing = "";

	private String status = "RECEIVING";

	private int received = 4;

	@Test
	void openShipmentsAndThoseThatChangedAreKeptWithTheirItems() {
		pull(this.seller, NOW);
		assertThat(this.seller.select(ITEMS)).hasSize(50).first().satisfies((item) -> {
			assertThat(item).containsEntry("quantity_shipped", 10).containsEntry("quantity_received", 4);
			assertThat(item).containsEntry("fnsku", "X1").containsEntry("destination_center", "LGB3");
			assertThat(item.get("named_on")).hasToString("2026-02-11");
		});
	}

	@Test
	void theFirstPullLooksFarBackAndTheNextFromAWhileBeforeItsEnd() {
		pull(this.seller, NOW);
		assertThat(first(QueryType.DATE_RANGE).updatedAfter()).isEqualTo("2025-03-03T00:00:00Z");
		this.asked.clear();
		pull(this.seller, NOW.plus(Duration.ofDays(3)));
		assertThat(first(QueryType.DATE_RANGE).updatedAfter()).isEqualTo("2026-08-19T10:00:00Z");
		assertThat(first(QueryType.DATE_RANGE).updatedBefore()).isEqualTo("2026-09-05T10:00:00Z");
	}

	@Test
	void onlyAnOpenShipmentWhoseItemsNoWindowToldIsAskedForThem() {
		this.withoutItems.addAll(List.of("FBA3", "FBA17"));
		pull(this.seller, NOW);
		assertThat(this.askedForItems).containsExactly("FBA3", "FBA17");
		assertThat(this.seller.select(ITEMS)).hasSize(50);
	}

	@Test
	void aShipmentThatOnlyAnItemNamesIsAskedForByItsId() {
		this.status = "CLOSED";
		this.unlisted.addAll(List.of("FBA3", "FBA17", "FBA18"));
		this.asked.clear();
		pull(this.seller, NOW);
		assertThat(this.seller.select(ITEMS)).hasSize(50);
		assertThat(this.asked).extracting(ShipmentQuery::shipmentIds)
			.contains(List.of("FBA17", "FBA18"), List.of("FBA3"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 7, 11, 114, 115, 116 })
	void aPullThatIsKilledAnywhereEndsLikeOneThatIsNot(int batches) {
		ExecutionContext context = new ExecutionContext();
		PulledPages.pull(shipments(this.seller, NOW), writer(this.seller, NOW), context, batches);
		PulledPages.pull(shipments(this.seller, NOW), writer(this.seller, NOW), context, Integer.MAX_VALUE);
		Seller unbroken = Seller.in(Region.NA);
		pull(unbroken, NOW);
		assertThat(this.seller.select(ITEMS)).isEqualTo(unbroken.select(ITEMS));
		assertThat(mark(this.seller)).isEqualTo(mark(unbroken)).isEqualTo(NOW);
	}

	@Test
	void aPullThatFailsDeletesNothingAndDoesNotCountAsDone() {
		pull(this.seller, NOW);
		List<Map<String, Object>> before = this.seller.select(ITEMS);
		this.failing = "FBA7";
		assertThatIllegalStateException().isThrownBy(() -> pull(this.seller, NOW.plus(Duration.ofDays(1))));
		assertThat(this.seller.select(ITEMS)).isEqualTo(before);
		assertThat(mark(this.seller)).isEqualTo(NOW);
	}

	@Test
	void theDayOfAChangeIsThatOfTheFirstPullThatSawIt() {
		pull(this.seller, NOW);
		pull(this.seller, NOW.plus(Duration.ofDays(1)));
		assertThat(changes()).containsOnly("2025-04-02 2026-09-02");
		this.status = "CLOSED";
		pull(this.seller, NOW.plus(Duration.ofDays(2)));
		assertThat(changes()).containsOnly("2026-09-04 2026-09-02");
		this.received = 5;
		pull(this.seller, NOW.plus(Duration.ofDays(3)));
		assertThat(changes()).containsOnly("2026-09-04 2026-09-05");
	}

	private List<String> changes() {
		return this.seller
			.select("""
					select (s.changed_at at time zone 'UTC')::date || ' ' || (receipt_changed_at at time zone 'UTC')::date as days
					from inbound_item i join inbound_shipment s using (account, shipment_id) where account = :account""")
			.stream()
			.map((row) -> String.valueOf(row.get("days")))
			.toList();
	}

	private ShipmentQuery first(QueryType type) {
		return this.asked.stream().filter((query) -> query.queryType() == type).findFirst().orElseThrow();
	}

	private static Instant mark(Seller whose) {
		return TestPlatform.bean(PullMarkTable.class)
			.pulledUntil(whose.account().id(), InboundPull.FEED, "")
			.orElseThrow();
	}

	private void pull(Seller whose, Instant now) {
		PulledPages.pull(shipments(whose, now), writer(whose, now));
	}

	private ReadShipments shipments(Seller whose, Instant now) {
		ShipmentSource source = new ShipmentSource(this::page, this::items, (id, marketplace) -> itemsOf(id),
				List.of("ATVPDKIKX0DER"));
		return new ReadShipments(
				new TimeWindows(TestPlatform.bean(PullMarkTable.class), whose.account().id(), InboundPull.FEED,
						PullSimulatedShipments.DEFAULTS.reach(0)),
				() -> source, PullSimulatedShipments.DEFAULTS.openStatuses(), Clock.fixed(now, ZoneOffset.UTC));
	}

	private static WriteShipments writer(Seller whose, Instant now) {
		return new WriteShipments(TestPlatform.bean(DataSource.class), TestPlatform.bean(PullMarkTable.class),
				whose.account().id(), Clock.fixed(now, ZoneOffset.UTC));
	}

	/** Twenty-five shipments on two pages, whatever is asked; by id only those. */
	private ShipmentPage page(ShipmentQuery query) {
		this.asked.add(query);
		if (!query.shipmentIds().isEmpty()) {
			return new ShipmentPage(query.shipmentIds().stream().map(this::shipment).toList(), null);
		}
		int page = (query.nextToken() != null) ? Integer.parseInt(query.nextToken()) : 0;
		return new ShipmentPage(
				ids(page).filter((id) -> !this.unlisted.contains(id) || query.queryType() == QueryType.SHIPMENT)
					.map(this::shipment)
					.toList(),
				(page < 1) ? "1" : null);
	}

	private Shipment shipment(String id) {
		return new Shipment(id, "FBA (2/11/26, 11:18 AM) - " + id, "LGB3", this.status, null, null, null, null);
	}

	/** The items of the shipments, last first, an empty page, and some items again. */
	private ShipmentItemPage items(ShipmentQuery query) {
		this.asked.add(query);
		int page = (query.nextToken() != null) ? Integer.parseInt(query.nextToken()) : 0;
		if (page == 1) {
			return new ShipmentItemPage(List.of(), "2");
		}
		return new ShipmentItemPage(
				ids((page == 0) ? 1 : 0).filter((id) -> !this.withoutItems.contains(id)).flatMap(this::sent).toList(),
				(page < 3) ? String.valueOf(page + 1) : null);
	}

	private ShipmentItemPage itemsOf(String id) {
		this.askedForItems.add(id);
		return new ShipmentItemPage(sent(id).toList(), null);
	}

	private static Stream<String> ids(int page) {
		return IntStream.range(page * 13, Math.min(25, page * 13 + 13)).mapToObj((number) -> "FBA" + number);
	}

	private Stream<ShipmentItem> sent(String id) {
		if (id.equals(this.failing)) {
			throw new IllegalStateException("Amazon does not answer");
		}
		return Stream.of("b", "a")
			.map((sku) -> new ShipmentItem(id, sku, sku.equals("a") ? "X1" : "X2", 10, this.received, 0, null,
					List.of()));
	}

}
