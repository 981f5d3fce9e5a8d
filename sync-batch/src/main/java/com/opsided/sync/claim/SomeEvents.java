package com.opsided.sync.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.opsided.shared.ledger.LedgerEvent;

/**
 * Keeps some of however many ledger rows, which come by date: the claimed one, the first
 * ones after it, the last ones before it.
 */
final class SomeEvents {

	/** How many are kept. */
	static final int MOST = 200;

	private final PackFacts facts;

	private final Deque<PackEvent> before = new ArrayDeque<>();

	private final List<PackEvent> since = new ArrayList<>();

	private boolean claimedKept;

	private int count;

	SomeEvents(PackFacts facts) {
		this.facts = facts;
	}

	void take(LedgerEvent row) {
		this.count++;
		PackEvent event = PackEvent.of(row, this.facts);
		if (row.date().isBefore(this.facts.eventDate())) {
			this.before.add(event);
			if (this.before.size() > MOST) {
				this.before.remove();
			}
		}
		else if (this.since.size() < MOST) {
			this.since.add(event);
			this.claimedKept |= event.claimed();
		}
		else if (event.claimed() && !this.claimedKept) {
			this.since.set(MOST - 1, event);
			this.claimedKept = true;
		}
	}

	/** How many there were. */
	int count() {
		return this.count;
	}

	/** Those that are kept, by date. */
	List<PackEvent> kept() {
		List<PackEvent> earlier = new ArrayList<>(this.before);
		int room = Math.min(earlier.size(), MOST - this.since.size());
		List<PackEvent> kept = new ArrayList<>(earlier.subList(earlier.size() - room, earlier.size()));
		kept.addAll(this.since);
		return kept;
	}

}
