package com.opsided.sync.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sync.PoolProperties;
import com.opsided.sync.schedule.ClusterView;
import com.opsided.sync.schedule.NodeProperties;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that we know, that keeps what it was given, and that has room for all. */
final class CheckServerSettings implements Check {

	private static final int OLDEST = 15;

	private static final int NEWEST = 18;

	private static final int VERSION_PARTS = 10_000;

	/** Readers' and lists' connections of a node, and all of integration-api's. */
	private static final int WEB = 6 + 3;

	private static final int INTEGRATION = 16 + 2;

	private static final double MUCH = 0.9;

	@Override
	public String name() {
		return "postgresql";
	}

	@Override
	public Needs needs() {
		return Needs.DATABASE;
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		JdbcClient jdbc = deployment.jdbc();
		Map<String, String> settings = new HashMap<>();
		jdbc.sql("""
				select name, setting from pg_settings where name in ('server_version_num', 'max_connections', 'fsync',
				    'superuser_reserved_connections', 'reserved_connections', 'full_page_writes', 'synchronous_commit',
				    'autovacuum', 'server_encoding')
				""").query((row) -> {
			settings.put(row.getString("name"), row.getString("setting"));
		});
		List<Finding> found = new ArrayList<>();
		version(number(settings, "server_version_num") / VERSION_PARTS, found);
		safety(settings, found);
		connections(deployment, jdbc, settings, found);
		return found.isEmpty() ? List.of(Finding.ok(name(), "version and settings are as they should be")) : found;
	}

	private void version(int version, List<Finding> found) {
		if (version < OLDEST) {
			found.add(Finding.fault(name(), "PostgreSQL " + version + " is too old", "upgrade it to 15 to 18"));
		}
		else if (version > NEWEST) {
			found.add(Finding.warning(name(), "PostgreSQL " + version + " is newer than what we are tested on",
					"try it before you rely on it, or use 15 to 18"));
		}
	}

	private void safety(Map<String, String> settings, List<Finding> found) {
		for (String name : List.of("fsync", "full_page_writes")) {
			if ("off".equals(settings.get(name))) {
				found.add(Finding.fault(name(), name + " is off: a crash of the machine can destroy the database",
						"set " + name + " = on"));
			}
		}
		if ("off".equals(settings.get("synchronous_commit"))) {
			found.add(Finding.warning(name(), "synchronous_commit is off: a crash loses what was just committed",
					"set synchronous_commit = on"));
		}
		if ("off".equals(settings.get("autovacuum"))) {
			found.add(Finding.warning(name(), "autovacuum is off: tables grow and plans grow stale",
					"set autovacuum = on"));
		}
		if (!"UTF8".equals(settings.get("server_encoding"))) {
			found.add(Finding.fault(name(), "the encoding is " + settings.get("server_encoding"),
					"create the database with encoding UTF8"));
		}
	}

	private void connections(Deployment deployment, JdbcClient jdbc, Map<String, String> settings,
			List<Finding> found) {
		int most = number(settings, "max_connections") - number(settings, "superuser_reserved_connections")
				- number(settings, "reserved_connections");
		int size = deployment.bound("opsided.pool", PoolProperties.class)
			.sizeFor(deployment.bound("opsided.node", NodeProperties.class));
		int nodes = Math.max(1, nodes(jdbc));
		int wanted = nodes * (size + WEB) + INTEGRATION;
		if (wanted > most) {
			found.add(Finding.warning(name(),
					"the pools of %d %s and of integration-api may want %d connections, and %d can be had"
						.formatted(nodes, (nodes == 1) ? "node" : "nodes", wanted, most),
					"raise max_connections, or lower opsided.node.threads or opsided.pool.size"));
		}
		int used = jdbc.sql("select count(*) from pg_stat_activity where backend_type = 'client backend'")
			.query(Integer.class)
			.single();
		if (used > most * MUCH) {
			found.add(Finding.warning(name(), "%d of %d connections are in use".formatted(used, most),
					"look in pg_stat_activity who has them, or raise max_connections"));
		}
	}

	/** None where the tables are not there yet. */
	private static int nodes(JdbcClient jdbc) {
		try {
			return new ClusterView(jdbc).nodes().size();
		}
		catch (DataAccessException ex) {
			return 0;
		}
	}

	private static int number(Map<String, String> settings, String name) {
		return Integer.parseInt(settings.getOrDefault(name, "0"));
	}

}
