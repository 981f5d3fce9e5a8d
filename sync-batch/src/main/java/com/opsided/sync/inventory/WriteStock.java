package com.opsided.sync.inventory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.inventory.InventoryItemTable;
import com.opsided.shared.inventory.InventoryPassTable;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes pages of the stock in the transaction of their chunk. The page that completes a
 * pass marks what the pass did not see.
 */
final class WriteStock implements ItemWriter<StockPage> {

	private final DataSource dataSource;

	private final Clock clock;

	WriteStock(DataSource dataSource, Clock clock) {
		this.dataSource = dataSource;
		this.clock = clock;
	}

	@Override
	public void write(Chunk<? extends StockPage> pages) throws SQLException {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		for (StockPage page : pages) {
			InventoryItemTable.upsert(connection, page.pass().account(), page.pass().pass(), page.items());
			if (page.completes()) {
				InventoryPassTable.complete(connection, page.pass(), this.clock.instant());
			}
		}
	}

}
