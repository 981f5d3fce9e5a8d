package com.opsided.sync.inbound;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import javax.sql.DataSource;

import com.opsided.sandbox.warehouse.api.InboundShipment;
import com.opsided.sandbox.warehouse.api.Page;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.amazon.Shipment;
import com.opsided.shared.amazon.ShipmentItem;
import com.opsided.shared.amazon.ShipmentItemPage;
import com.opsided.shared.amazon.ShipmentPage;
import com.opsided.shared.amazon.ShipmentQuery;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.pull.PulledPages;
import com.opsided.sync.pull.TimeWindows;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/**
 * Pulls a simulated seller's shipments. The way to a next page tells the whole question.
 */
public final class PullSimulatedShipments {

	private static final int PAGE = 17;

	static final InboundProperties DEFAULTS = Binder.get(new MockEnvironment())
		.bindOrCreate("opsided.inbound", InboundProperties.class);

	private PullSimulatedShipments() {
	}

	public static void pull(long account, SellerData seller, Clock clock) {
		List<String> marketplaces = seller.marketplaces().stream().map((each) -> each.id()).toList();
		PullMarkTable marks = TestPlatform.bean(PullMarkTable.class);
		ShipmentSource source = new ShipmentSource(new Answers<>(seller, PullSimulatedShipments::shipments),
				new Answers<>(seller, PullSimulatedShipments::items),
				(id, marketplace) -> items(List.of(seller.shipment(id).orElseThrow()), null), marketplaces);
		PulledPages.pull(
				new ReadShipments(new TimeWindows(marks, account, InboundPull.FEED, DEFAULTS.reach(0)), () -> source,
						DEFAULTS.openStatuses(), clock),
				new WriteShipments(TestPlatform.bean(DataSource.class), marks, account, clock));
	}

	private static ShipmentPage shipments(List<InboundShipment> shipments, String token) {
		return new ShipmentPage(shipments.stream()
			.map((each) -> new Shipment(each.id(), each.name(), each.destinationCenter(), each.status().name(), null,
					null, null, null))
			.toList(), token);
	}

	private static ShipmentItemPage items(List<InboundShipment> shipments, String token) {
		return new ShipmentItemPage(shipments.stream()
			.flatMap((each) -> each.items().stream())
			.map((item) -> new ShipmentItem(item.shipmentId(), item.sellerSku(), item.fnsku(), item.quantityShipped(),
					item.quantityReceived(), 0, null, List.of()))
			.toList(), token);
	}

	/**
	 * Remembers the question that a page belongs to.
	 *
	 * @param <P> a page
	 */
	private static final class Answers<P> implements Function<ShipmentQuery, P> {

		private final SellerData seller;

		private final BiFunction<List<InboundShipment>, String, P> page;

		private ShipmentQuery asked = ShipmentQuery.withStatuses("", List.of());

		Answers(SellerData seller, BiFunction<List<InboundShipment>, String, P> page) {
			this.seller = seller;
			this.page = page;
		}

		@Override
		public P apply(ShipmentQuery query) {
			long from = 0;
			if (query.nextToken() != null) {
				from = Long.parseLong(query.nextToken());
			}
			else {
				this.asked = query;
			}
			Page<InboundShipment> found = this.seller.shipments().read(from, PAGE, wanted(this.asked));
			return this.page.apply(found.rows(), found.isLast() ? null : String.valueOf(found.next()));
		}

		private static Predicate<InboundShipment> wanted(ShipmentQuery query) {
			return (each) -> each.marketplaceId().equals(query.marketplaceId())
					&& (query.statuses().isEmpty() || query.statuses().contains(each.status().name()))
					&& (query.updatedAfter() == null || (!each.lastUpdated().isBefore(query.updatedAfter())
							&& each.lastUpdated().isBefore(query.updatedBefore())));
		}

	}

}
