package com.opsided.sandbox.warehouse.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.catalog.Timeline;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.truth.TruthRow;

/**
 * The reports of one seller while they are being written. What one report says of a
 * product does not depend on which others are written. Not thread-safe.
 */
public final class ReportSet implements Closeable {

	private static final int LEDGER_BUFFER = 1 << 15;

	private static final int BUFFER = 1 << 12;

	private final Map<ReportFile, Report> reports = new EnumMap<>(ReportFile.class);

	private final Map<ReportFile, SpillFile> files = new EnumMap<>(ReportFile.class);

	private final Path spills;

	/**
	 * Opens reports.
	 * @param folder an existing folder; files of the same names are replaced
	 * @param wanted the reports to write
	 * @param seed the seller's seed
	 * @param region where the seller trades
	 * @param timeline the simulated days
	 * @param truth takes the discrepancies that a report is made to have
	 * @throws IOException if the folder cannot be written to
	 */
	public ReportSet(Path folder, Set<ReportFile> wanted, long seed, Region region, Timeline timeline,
			Consumer<TruthRow> truth) throws IOException {
		Scene scene = Scene.of(seed, region, timeline);
		boolean comparable = wanted.contains(ReportFile.LEDGER_SUMMARY);
		this.spills = Files.createTempDirectory(folder, ".days-");
		for (ReportFile file : wanted) {
			this.reports.put(file,
					report(file, scene, (comparable || file != ReportFile.MANAGE_FBA_INVENTORY) ? truth : (row) -> {
					}));
			this.files.put(file, new SpillFile(folder.resolve(file.fileName()), this.spills, timeline.last() + 1,
					(file == ReportFile.LEDGER_DETAIL) ? LEDGER_BUFFER : BUFFER, file, scene.dialect()));
		}
	}

	private static Report report(ReportFile file, Scene scene, Consumer<TruthRow> truth) {
		return switch (file) {
			case LEDGER_DETAIL -> new LedgerDetail(scene);
			case LEDGER_SUMMARY -> new LedgerSummary(scene, truth);
			case REIMBURSEMENTS -> new Reimbursements(scene);
			case CUSTOMER_RETURNS -> new CustomerReturns(scene);
			case REMOVAL_ORDERS -> new RemovalOrders(scene);
			case REMOVAL_SHIPMENTS -> new RemovalShipments(scene);
			case MANAGE_FBA_INVENTORY -> new ManageInventory(scene, truth);
			case FEE_PREVIEW -> new FeePreview(scene);
			case STORAGE_FEES -> new StorageFees(scene);
			case COSTS -> new Costs();
		};
	}

	/**
	 * Writes what the reports say of a product.
	 * @param history what happened to it
	 */
	public void write(ProductHistory history) {
		this.reports.forEach((file, report) -> {
			SpillFile lines = this.files.get(file);
			if (lines != null) {
				report.write(history, lines::add);
			}
		});
	}

	/**
	 * Finishes all reports.
	 * @throws IOException if one cannot be written
	 */
	public void finish() throws IOException {
		for (Map.Entry<ReportFile, Report> each : this.reports.entrySet()) {
			SpillFile lines = this.files.get(each.getKey());
			if (lines != null) {
				lines.finish(each.getValue().header());
			}
		}
	}

	/** Deletes what was spilled; reports that were not finished do not exist. */
	@Override
	public void close() throws IOException {
		for (SpillFile file : this.files.values()) {
			file.close();
		}
		Files.deleteIfExists(this.spills);
	}

}
