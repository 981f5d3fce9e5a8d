package com.opsided.sync.privacy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.sync.privacy.SellerTable.Fate;
import org.postgresql.PGConnection;

/**
 * Writes all data of one seller to a zip: a CSV for each table, and a manifest. What is
 * read is one moment of the database. Rows go from PostgreSQL to the file without being
 * held. Secrets never leave.
 */
public final class ExportSeller {

	private final DataSource dataSource;

	private final SellerCatalog catalog;

	private final AuditEventTable audit;

	private final Clock clock;

	ExportSeller(DataSource dataSource, SellerCatalog catalog, AuditEventTable audit, Clock clock) {
		this.dataSource = dataSource;
		this.catalog = catalog;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes the file. It appears under its name when it is complete.
	 * @param seller whose data
	 * @param file where to; it may be there already and is replaced then
	 * @return what is in it
	 * @throws IOException if it cannot be written
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public List<ExportedTable> run(Seller seller, Path file) throws IOException, SQLException {
		Path partial = file.resolveSibling("." + file.getFileName() + ".part");
		List<ExportedTable> tables = new ArrayList<>();
		try {
			try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(OwnFile.open(partial)),
					StandardCharsets.UTF_8)) {
				write(seller, zip, tables);
			}
			Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(partial);
		}
		this.audit.add(AuditEvent.of(AuditAction.DATA_EXPORTED)
			.owner(seller.user())
			.detail("of", seller.number())
			.detail("rows", String.valueOf(tables.stream().mapToLong(ExportedTable::rows).sum())));
		return tables;
	}

	private void write(Seller seller, ZipOutputStream zip, List<ExportedTable> tables)
			throws IOException, SQLException {
		List<SellerTable> all = this.catalog.tables();
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute("set transaction isolation level repeatable read, read only");
				// Nothing depends on the settings of who reads the file.
				statement.execute("set local datestyle = 'ISO'");
				statement.execute("set local intervalstyle = 'iso_8601'");
				statement.execute("set local timezone = 'UTC'");
			}
			for (SellerTable table : all) {
				if (table.fate() != Fate.ONLY_DELETED) {
					tables.add(table(connection, seller, table, zip));
				}
			}
			connection.rollback();
			connection.setAutoCommit(true);
		}
		zip.putNextEntry(new ZipEntry("manifest.json"));
		zip.write(new ExportManifest(seller, tables, this.clock.instant()).text().getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static ExportedTable table(Connection connection, Seller seller, SellerTable table, ZipOutputStream zip)
			throws IOException, SQLException {
		String name = "data/" + table.name() + ".csv";
		zip.putNextEntry(new ZipEntry(name));
		DigestedStream out = new DigestedStream(zip);
		String columns = String.join(", ", table.columns().stream().map((column) -> '"' + column + '"').toList());
		long rows = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("copy (select %s from %s where %s) to stdout with (format csv, header, encoding 'UTF8')"
				.formatted(columns, table.name(), table.of(seller)), (OutputStream) out);
		zip.closeEntry();
		return new ExportedTable(table.name(), name, rows, out.bytes(), out.sha256(), table.withheld());
	}

}
