package com.opsided.shared.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.postgres.StagedRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code inbound_shipment}; the only class that names it. */
public final class InboundShipmentTable {

	/** The table's name. */
	static final String NAME = "inbound_shipment";

	private static final String COLUMNS = """
			account, shipment_id, marketplace_id, name, named_on, destination_center, status, first_seen, changed_at""";

	private static final String STAGE = "staged_shipment";

	private final JdbcClient jdbc;

	public InboundShipmentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes over shipments, in the connection's transaction. Nothing is deleted.
	 * @param connection a connection in a transaction
	 * @param account the account
	 * @param shipments the shipments; of one that comes twice the last counts
	 * @param changedBy a time by which Amazon had changed them
	 * @param now when they were pulled
	 * @throws SQLException if PostgreSQL does not take them
	 */
	public static void upsert(Connection connection, long account, List<InboundShipment> shipments, Instant changedBy,
			Instant now) throws SQLException {
		Map<String, InboundShipment> lastOfEach = new LinkedHashMap<>();
		shipments.forEach((shipment) -> lastOfEach.put(shipment.shipmentId(), shipment));
		StagedRows.copy(connection, STAGE, NAME, COLUMNS, encode(account, lastOfEach.values(), changedBy, now));
		StagedRows.execute(connection, """
				insert into inbound_shipment as s (%s) select %1$s from %s
				on conflict (account, shipment_id) do update set
				    marketplace_id = excluded.marketplace_id, name = excluded.name, named_on = excluded.named_on,
				    destination_center = excluded.destination_center, status = excluded.status,
				    changed_at = case when s.status <> excluded.status then excluded.changed_at else s.changed_at end
				""".formatted(COLUMNS, STAGE));
	}

	/**
	 * Tells whether anything is known of an account's shipments.
	 * @param account the account
	 * @return whether there is a shipment
	 */
	public boolean any(long account) {
		return this.jdbc.sql("select exists (select 1 from inbound_shipment where account = :account)")
			.param("account", account)
			.query(Boolean.class)
			.single();
	}

	private static CopyRows encode(long account, Collection<InboundShipment> shipments, Instant changedBy,
			Instant now) {
		CopyRows rows = new CopyRows(200 * shipments.size());
		for (InboundShipment shipment : shipments) {
			rows.row(9).bigint(account).text(shipment.shipmentId()).text(shipment.marketplaceId());
			rows.text(shipment.name()).date(shipment.namedOn()).text(shipment.destinationCenter());
			rows.text(shipment.status()).timestamp(now).timestamp(changedBy);
		}
		return rows;
	}

}
