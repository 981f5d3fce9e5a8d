package com.opsided.sync.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import com.opsided.sync.schedule.ClusterNode;
import com.opsided.sync.schedule.ClusterView;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clocks that agree: of this machine with the database, and of each node. A node writes
 * its own time when it checks in; it is compared with the database's at the moment that
 * this is seen.
 */
final class CheckClocks implements Check {

	private static final Duration MUCH = Duration.ofSeconds(2);

	private static final Duration TOO_MUCH = Duration.ofSeconds(30);

	private static final Duration SILENT = Duration.ofSeconds(30);

	private static final Duration LOOK = Duration.ofMillis(100);

	private static final String MEND = "let every machine follow the same time servers (chrony, systemd-timesyncd)";

	@Override
	public String name() {
		return "clocks";
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		JdbcClient jdbc = deployment.jdbc();
		List<Finding> found = new ArrayList<>();
		found.add(judged("this machine", own(jdbc)));
		ClusterView cluster = new ClusterView(jdbc);
		Instant now = databaseTime(jdbc);
		Map<String, Instant> first = times(cluster);
		Map<String, Duration> skews = watched(deployment.watch(), jdbc, cluster, first);
		first.forEach((node, checkin) -> {
			Duration skew = skews.get(node);
			Duration silence = Duration.between(checkin, now);
			if (skew != null) {
				found.add(judged("node " + node, skew));
			}
			else if (silence.compareTo(SILENT) > 0) {
				found
					.add(Finding.warning(name(), "node %s was last heard %d s ago".formatted(node, silence.toSeconds()),
							"look whether it runs; the others take over what it had"));
			}
			else if (silence.isNegative()) {
				found.add(judged("node " + node, silence.negated()));
			}
		});
		if (first.isEmpty()) {
			found.add(Finding.warning(name(), "no node has checked in: nothing is executed",
					"start one: ./opsided serve"));
		}
		return found;
	}

	private Finding judged(String who, Duration skew) {
		String says = "%s is %.1f s %s the database".formatted(who, Math.abs(skew.toMillis()) / 1000.0,
				skew.isNegative() ? "behind" : "ahead of");
		if (skew.abs().compareTo(TOO_MUCH) > 0) {
			return Finding.fault(name(), says, MEND);
		}
		return (skew.abs().compareTo(MUCH) > 0) ? Finding.warning(name(), says, MEND) : Finding.ok(name(), says);
	}

	/** Half of the way there and back is taken for the way. */
	private static Duration own(JdbcClient jdbc) {
		databaseTime(jdbc);
		Instant before = Instant.now();
		Instant there = databaseTime(jdbc);
		Instant after = Instant.now();
		return Duration.between(there, before.plus(Duration.between(before, after).dividedBy(2)));
	}

	private static Map<String, Duration> watched(Duration watch, JdbcClient jdbc, ClusterView cluster,
			Map<String, Instant> first) {
		Map<String, Duration> skews = new HashMap<>();
		long end = System.nanoTime() + watch.toNanos();
		while (skews.size() < first.size() && System.nanoTime() < end) {
			LockSupport.parkNanos(LOOK.toNanos());
			Instant now = databaseTime(jdbc);
			times(cluster).forEach((node, checkin) -> {
				if (!checkin.equals(first.get(node))) {
					skews.putIfAbsent(node, Duration.between(now, checkin));
				}
			});
		}
		return skews;
	}

	private static Map<String, Instant> times(ClusterView cluster) {
		Map<String, Instant> times = new HashMap<>();
		for (ClusterNode node : cluster.nodes()) {
			times.put(node.name(), node.lastCheckin());
		}
		return times;
	}

	private static Instant databaseTime(JdbcClient jdbc) {
		return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

}
