package com.opsided.sync.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.run.RunBacklogView;
import com.opsided.shared.run.RunState;
import com.opsided.sync.schedule.ClusterView;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Triggers and runs that do not go on. */
final class CheckTriggers implements Check {

	private static final Duration LONG = Duration.ofMinutes(15);

	@Override
	public String name() {
		return "triggers";
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		JdbcClient jdbc = deployment.jdbc();
		Instant now = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
		List<Finding> found = new ArrayList<>();
		int stuck = new ClusterView(jdbc).stuckTriggers(now);
		if (stuck > 0) {
			found.add(Finding.fault(name(), "%d triggers stand still: acquired or blocked by nobody".formatted(stuck),
					"restart the nodes one after another; a node sets them free when it starts"));
		}
		int broken = jdbc.sql("select count(*) from qrtz_triggers where trigger_state = 'ERROR'")
			.query(Integer.class)
			.single();
		if (broken > 0) {
			found.add(Finding.fault(name(),
					"%d triggers are in state ERROR: their job could not be made".formatted(broken),
					"look in the nodes' logs for the job, then set trigger_state = 'WAITING' in qrtz_triggers"));
		}
		for (RunBacklogView.Backlog line : new RunBacklogView(jdbc).backlog()) {
			Duration age = Duration.between(line.queuedSince(), now);
			if (line.state() == RunState.QUEUED && age.compareTo(LONG) > 0) {
				found.add(
						Finding.warning(
								name(), "%,d runs of %s are queued, the oldest for %d min".formatted(line.runs(),
										line.job(), age.toMinutes()),
								"start more nodes, or raise opsided.node.threads"));
			}
		}
		return found.isEmpty() ? List.of(Finding.ok(name(), "none stands still, and no run waits long")) : found;
	}

}
