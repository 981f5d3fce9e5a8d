package com.opsided.sync.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import com.opsided.shared.inbound.InboundItemTable;
import com.opsided.shared.inbound.InboundShipmentTable;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.sync.pull.TimeWindows;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes shipments and items, and how far they are pulled, in the transaction of their
 * chunk.
 */
final class WriteShipments implements ItemWriter<ShipmentBatch> {

	private final DataSource dataSource;

	private final PullMarkTable marks;

	private final long account;

	private final Clock clock;

	WriteShipments(DataSource dataSource, PullMarkTable marks, long account, Clock clock) {
		this.dataSource = dataSource;
		this.marks = marks;
		this.account = account;
		this.clock = clock;
	}

	@Override
	public void write(Chunk<? extends ShipmentBatch> batches) throws SQLException {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		for (ShipmentBatch batch : batches) {
			write(connection, batch.told(), batch.changedBy());
			TimeWindows.mark(this.marks, this.account, InboundPull.FEED, batch.pulledUntil());
		}
	}

	private void write(Connection connection, Told told, Instant changedBy) throws SQLException {
		Instant now = this.clock.instant();
		if (!told.shipments().isEmpty()) {
			InboundShipmentTable.upsert(connection, this.account, told.shipments(), changedBy, now);
		}
		if (!told.items().isEmpty()) {
			InboundItemTable.upsert(connection, this.account, told.items(), now);
		}
	}

}
