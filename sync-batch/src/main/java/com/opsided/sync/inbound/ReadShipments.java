package com.opsided.sync.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import com.opsided.shared.inbound.InboundShipment;
import com.opsided.sync.amazon.Shipment;
import com.opsided.sync.amazon.ShipmentPage;
import com.opsided.sync.amazon.ShipmentQuery;
import com.opsided.sync.pull.Pages;
import com.opsided.sync.pull.TimeWindow;
import com.opsided.sync.pull.TimeWindows;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * All shipments that changed, window by window, and before them those that are open
 * whenever they changed: a shipment may be received without counting as changed. A few
 * shipments at a time are given with their items. An interrupted pull goes on with the
 * window it was in.
 */
final class ReadShipments implements Pages<ShipmentBatch> {

	private static final String OPEN_DONE = "inbound.openDone";

	/** Items are asked for shipment by shipment while a transaction is open. */
	private static final int BATCH = 10;

	private final TimeWindows windows;

	private final Supplier<ShipmentSource> from;

	private final List<String> openStatuses;

	private final Clock clock;

	private final Deque<ShipmentQuery> queries = new ArrayDeque<>();

	private final Deque<Found> found = new ArrayDeque<>();

	private @Nullable ShipmentSource source;

	private @Nullable TimeWindow window;

	private boolean openDone;

	ReadShipments(TimeWindows windows, Supplier<ShipmentSource> from, List<String> openStatuses, Clock clock) {
		this.windows = windows;
		this.from = from;
		this.openStatuses = List.copyOf(openStatuses);
		this.clock = clock;
	}

	@Override
	public void begin(ExecutionContext context) {
		this.source = this.from.get();
		this.windows.begin(context, this.clock.instant());
		this.openDone = context.containsKey(OPEN_DONE) || this.openStatuses.isEmpty();
		ask(this.source);
	}

	/** Lines up the questions about open shipments, or about the next window. */
	private void ask(ShipmentSource amazon) {
		TimeWindow next = this.openDone ? this.windows.current() : null;
		this.window = next;
		for (String marketplace : amazon.marketplaces()) {
			if (!this.openDone) {
				this.queries.add(ShipmentQuery.withStatuses(marketplace, this.openStatuses));
			}
			else if (next != null) {
				this.queries.add(ShipmentQuery.updated(marketplace, next.from(), next.to()));
			}
		}
	}

	@Override
	public @Nullable ShipmentBatch next() {
		ShipmentSource amazon = this.source;
		if (amazon == null) {
			throw new IllegalStateException("Not begun");
		}
		if (this.queries.isEmpty() && this.found.isEmpty()) {
			return null;
		}
		if (this.found.isEmpty()) {
			askPage(amazon, this.queries.remove());
		}
		List<InboundShipment> batch = new ArrayList<>();
		while (batch.size() < BATCH && !this.found.isEmpty()) {
			Found next = this.found.remove();
			batch.add(amazon.read(next.shipment(), next.marketplaceId()));
		}
		Instant changedBy = (this.window != null) ? this.window.to() : this.clock.instant();
		return new ShipmentBatch(batch, changedBy, moveOn(amazon));
	}

	private void askPage(ShipmentSource amazon, ShipmentQuery query) {
		ShipmentPage page = amazon.shipments().apply(query);
		String token = page.nextToken();
		if (token != null && !token.isEmpty()) {
			this.queries.addFirst(ShipmentQuery.after(query.marketplaceId(), token));
		}
		for (Shipment shipment : page.shipments()) {
			if (shipment.shipmentId() != null && !shipment.shipmentId().isEmpty()) {
				this.found.add(new Found(query.marketplaceId(), shipment));
			}
		}
	}

	/** After the last shipment of a window, begins the next. */
	private @Nullable Instant moveOn(ShipmentSource amazon) {
		if (!this.queries.isEmpty() || !this.found.isEmpty()) {
			return null;
		}
		Instant pulled = (this.window != null) ? this.windows.finish(this.window) : null;
		this.openDone = true;
		ask(amazon);
		return pulled;
	}

	@Override
	public void note(ExecutionContext context) {
		this.windows.note(context);
		if (this.openDone) {
			context.putString(OPEN_DONE, "true");
		}
	}

	private record Found(String marketplaceId, Shipment shipment) {

	}

}
