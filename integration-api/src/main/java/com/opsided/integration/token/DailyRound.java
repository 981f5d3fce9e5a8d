package com.opsided.integration.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.schedule.DailyTaskTable;
import com.opsided.shared.schedule.DailyTaskTable.Round;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.TokenFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uses every connection once a day, so that no refresh token lapses for not being used
 * (Google: six months, Stripe Apps: a year), and a consent that was taken back is noticed
 * before a sync needs it. Of all nodes one does it; what it cannot finish, another does.
 */
final class DailyRound {

	static final String TASK = "refreshConnections";

	private static final Logger log = LoggerFactory.getLogger(DailyRound.class);

	private static final int PAGE = 50;

	/** Longer than a page may take, each connection being as slow as it may be. */
	private static final Duration LEASE = Duration.ofMinutes(30);

	private final DailyTaskTable tasks;

	private final ConnectionTable connections;

	private final ConnectionAccess access;

	private final WarnOfEnd warn;

	private final Clock clock;

	DailyRound(DailyTaskTable tasks, ConnectionTable connections, ConnectionAccess access, WarnOfEnd warn,
			Clock clock) {
		this.tasks = tasks;
		this.connections = connections;
		this.access = access;
		this.warn = warn;
		this.clock = clock;
	}

	/**
	 * Does the round if it is due and nobody does it.
	 * @return how many connections were used, or nothing due: 0
	 */
	int run() {
		UUID holder = UUID.randomUUID();
		return Tenant.EVERYBODY
			.call(() -> this.tasks.take(TASK, holder, LEASE).map((round) -> round(holder, round)).orElse(0));
	}

	private int round(UUID holder, Round round) {
		Instant began = this.clock.instant();
		UUID reached = round.reached();
		int used = 0;
		int failed = 0;
		this.warn.begin();
		List<Connection> page = page(reached);
		while (!page.isEmpty()) {
			for (Connection connection : page) {
				this.warn.of(connection, began);
				failed += use(connection) ? 0 : 1;
				used++;
			}
			reached = page.get(page.size() - 1).id();
			if (Thread.currentThread().isInterrupted() || !this.tasks.reached(TASK, holder, reached, LEASE)) {
				log.info("Another node goes on with the daily round after {} connections", used);
				return used;
			}
			page = page(reached);
		}
		this.warn.end();
		this.tasks.done(TASK, holder);
		log.info("Used {} connections, {} of them in vain", used, failed);
		return used;
	}

	private List<Connection> page(@Nullable UUID after) {
		return this.connections.connectedAfter(after, PAGE);
	}

	/** What fails is told where it fails; the round goes on. */
	private boolean use(Connection connection) {
		try {
			return !this.access.tokenOf(connection).isEmpty();
		}
		catch (TokenFailure ex) {
			return false;
		}
		catch (RuntimeException ex) {
			log.warn("Connection {} was not used: {}", connection.id(), ex.getClass().getSimpleName());
			return false;
		}
	}

}
