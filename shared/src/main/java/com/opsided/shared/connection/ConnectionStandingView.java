package com.opsided.shared.connection;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The view {@code connection_standing}, over all users; for meters. */
public final class ConnectionStandingView {

	private final JdbcClient jdbc;

	public ConnectionStandingView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts the connections.
	 * @return a line for each provider and state that has some
	 */
	public List<Standing> list() {
		return this.jdbc.sql("""
				select provider, state, connections, within_7_days, within_14_days, within_30_days
				from connection_standing
				""")
			.query((row, number) -> new Standing(Provider.valueOf(row.getString("provider")),
					ConnectionState.valueOf(row.getString("state")), row.getLong("connections"),
					row.getLong("within_7_days"), row.getLong("within_14_days"), row.getLong("within_30_days")))
			.list();
	}

	/**
	 * Connections of one provider in one state.
	 *
	 * @param provider the provider
	 * @param state the state
	 * @param connections how many, one at least
	 * @param within7Days how many of their consents have ended or end within 7 days
	 * @param within14Days the same within 14 days
	 * @param within30Days the same within 30 days
	 */
	public record Standing(Provider provider, ConnectionState state, long connections, long within7Days,
			long within14Days, long within30Days) {

	}

}
