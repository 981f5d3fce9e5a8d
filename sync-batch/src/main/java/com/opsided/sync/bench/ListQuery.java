package com.opsided.sync.bench;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.discrepancy.DiscrepancyOrder;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The query behind the list of discrepancies, over as many connections as the server has
 * for it.
 */
final class ListQuery implements AutoCloseable {

	private static final int CONNECTIONS = 8;

	private final HikariDataSource pool = new HikariDataSource();

	private final DiscrepancyListView list;

	private final long account;

	private final int limit;

	ListQuery(DataSource dataSource, long account, int limit) throws SQLException {
		HikariDataSource given = dataSource.unwrap(HikariDataSource.class);
		this.pool.setJdbcUrl(given.getJdbcUrl());
		this.pool.setUsername(given.getUsername());
		this.pool.setPassword(given.getPassword());
		this.pool.setMaximumPoolSize(CONNECTIONS);
		this.pool.setConnectionInitSql("set jit = off");
		this.list = new DiscrepancyListView(JdbcClient.create(this.pool));
		this.account = account;
		this.limit = limit;
	}

	/** Reads as {@link WalkPages} does. */
	Times.Step walk() {
		return new Times.Step() {

			private DiscrepancyFilter.@Nullable Position after;

			private int page;

			@Override
			public void run() {
				List<ListedDiscrepancy> rows = page(this.after);
				this.page++;
				this.after = (this.page % WalkPages.FAR == 0 || rows.size() <= ListQuery.this.limit) ? null
						: DiscrepancyOrder.DEADLINE.position(rows.get(ListQuery.this.limit - 1));
			}

		};
	}

	private List<ListedDiscrepancy> page(DiscrepancyFilter.@Nullable Position after) {
		return this.list.page(this.account,
				new DiscrepancyFilter(null, null, null, null, null, null, after, this.limit + 1));
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
