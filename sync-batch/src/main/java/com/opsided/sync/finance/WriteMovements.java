package com.opsided.sync.finance;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.opsided.shared.finance.MoneyMovementTable;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.sync.pull.TimeWindows;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes transactions, and how far they are pulled, in the transaction of their chunk.
 */
final class WriteMovements implements ItemWriter<MovementPage> {

	private final DataSource dataSource;

	private final PullMarkTable marks;

	private final long account;

	WriteMovements(DataSource dataSource, PullMarkTable marks, long account) {
		this.dataSource = dataSource;
		this.marks = marks;
		this.account = account;
	}

	@Override
	public void write(Chunk<? extends MovementPage> pages) throws SQLException {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		for (MovementPage page : pages) {
			if (!page.movements().isEmpty()) {
				MoneyMovementTable.upsert(connection, this.account, page.movements());
			}
			TimeWindows.mark(this.marks, this.account, FinancePull.FEED, page.pulledUntil());
		}
	}

}
