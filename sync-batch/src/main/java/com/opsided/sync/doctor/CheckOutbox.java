package com.opsided.sync.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.notification.OutboxTable;

/** Messages that do not get through. */
final class CheckOutbox implements Check {

	private static final Duration LONG = Duration.ofHours(1);

	@Override
	public String name() {
		return "notifications";
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		OutboxTable.Backlog backlog = new OutboxTable(deployment.jdbc()).backlog();
		List<Finding> found = new ArrayList<>();
		if (backlog.dead() > 0) {
			found.add(Finding.warning(name(), "%,d messages were given up".formatted(backlog.dead()),
					"their users see why under /api/v1/subscriptions/{id}/deliveries and can have them sent again"));
		}
		if (backlog.oldestSeconds() > LONG.toSeconds()) {
			found.add(Finding.warning(name(),
					"%,d messages wait, the oldest for %d min".formatted(backlog.pending(),
							Duration.ofSeconds((long) backlog.oldestSeconds()).toMinutes()),
					"look whether a node runs, and whether receivers and the mail server answer"));
		}
		return found.isEmpty() ? List.of(Finding.ok(name(), "%,d wait, none was given up".formatted(backlog.pending())))
				: found;
	}

}
