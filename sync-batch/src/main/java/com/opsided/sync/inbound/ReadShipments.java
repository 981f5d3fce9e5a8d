package com.opsided.sync.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.opsided.sync.pull.Pages;
import com.opsided.sync.pull.TimeWindow;
import com.opsided.sync.pull.TimeWindows;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * All shipments that changed, window by window, and after them those that are open
 * whenever they changed: a shipment may be received without counting as changed. Each
 * page is one call. An interrupted pull goes on with the window it was in, or asks for
 * the open shipments again.
 */
final class ReadShipments implements Pages<ShipmentBatch> {

	private static final String OPEN_DONE = "inbound.openDone";

	private final TimeWindows windows;

	private final Supplier<ShipmentSource> from;

	private final List<String> openStatuses;

	private final Clock clock;

	private final Set<String> covered = new HashSet<>();

	private @Nullable ShipmentSource source;

	private @Nullable Questions questions;

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
		ShipmentSource amazon = this.from.get();
		this.source = amazon;
		this.windows.begin(context, this.clock.instant());
		this.openDone = context.containsKey(OPEN_DONE) || this.openStatuses.isEmpty();
		this.questions = questions(amazon);
	}

	/** The questions of the next window; behind the last, those about open shipments. */
	private @Nullable Questions questions(ShipmentSource amazon) {
		TimeWindow next = this.windows.current();
		this.window = next;
		if (next != null) {
			return new AskWindow(amazon, next, this.openStatuses, this.covered);
		}
		return this.openDone ? null : new AskOpen(amazon, this.openStatuses, this.covered);
	}

	@Override
	public @Nullable ShipmentBatch next() {
		if (this.source == null) {
			throw new IllegalStateException("Not begun");
		}
		if (this.questions == null || this.questions.areAnswered()) {
			return null;
		}
		Instant changedBy = (this.window != null) ? this.window.to() : this.clock.instant();
		Told told = this.questions.ask();
		return new ShipmentBatch(told, changedBy, this.questions.areAnswered() ? finish(this.source) : null);
	}

	/** After the last answer of a window, begins the next. */
	private @Nullable Instant finish(ShipmentSource amazon) {
		Instant pulled = (this.window != null) ? this.windows.finish(this.window) : null;
		this.openDone |= this.window == null;
		this.questions = questions(amazon);
		return pulled;
	}

	@Override
	public void note(ExecutionContext context) {
		this.windows.note(context);
		if (this.openDone) {
			context.putString(OPEN_DONE, "true");
		}
	}

}
