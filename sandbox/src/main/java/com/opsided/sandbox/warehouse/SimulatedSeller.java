package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.opsided.sandbox.warehouse.catalog.Catalog;
import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.catalog.Timeline;
import com.opsided.sandbox.warehouse.report.ReportFile;
import com.opsided.sandbox.warehouse.report.ReportSet;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.stock.ProductLife;
import com.opsided.sandbox.warehouse.stock.Unmatched;
import com.opsided.sandbox.warehouse.truth.Truth;

/**
 * A seller whose stock is simulated unit by unit over eighteen months. Equal sellers
 * write equal bytes, whatever the machine; memory does not grow with the rows.
 *
 * @param seed decides everything else
 * @param region where the seller trades
 * @param ledgerRows how many rows the ledger detail has, exactly; 1 … 10,000,000
 * @param lastDay the last simulated day, the as-of date of the truth
 */
public record SimulatedSeller(long seed, Region region, long ledgerRows, LocalDate lastDay) {

	/** The last day where nobody names one. */
	public static final LocalDate USUAL_LAST_DAY = LocalDate.of(2026, 3, 24);

	/** The rows where nobody names a number. */
	public static final long USUAL_ROWS = 10_000;

	private static final long MOST_ROWS = 10_000_000;

	public SimulatedSeller {
		if (ledgerRows < 1 || ledgerRows > MOST_ROWS) {
			throw new IllegalArgumentException("A seller has 1 to 10,000,000 ledger rows, not " + ledgerRows);
		}
	}

	/**
	 * Creates a seller of the usual size.
	 * @param seed decides everything else
	 * @param region where the seller trades
	 */
	public SimulatedSeller(long seed, Region region) {
		this(seed, region, USUAL_ROWS, USUAL_LAST_DAY);
	}

	/**
	 * Writes all reports to {@code reports/} and the truth beside that folder.
	 * @param directory where to; made if it is missing, files of the same names are
	 * replaced
	 * @return what was written
	 * @throws IOException if it cannot be written
	 */
	public SellerFiles write(Path directory) throws IOException {
		return write(directory, EnumSet.allOf(ReportFile.class));
	}

	/**
	 * Writes some reports, with the same bytes as if all were written. The truth is that
	 * of all reports together, but for three things that it takes from the selection:
	 * without removal orders nobody knows which disposals were ordered, and without
	 * ledger summary or inventory their own discrepancies do not exist.
	 * @param directory where to
	 * @param wanted the reports to write
	 * @return what was written
	 * @throws IOException if it cannot be written
	 */
	public SellerFiles write(Path directory, Set<ReportFile> wanted) throws IOException {
		Path folder = Files.createDirectories(directory.resolve("reports"));
		Path truthFile = directory.resolve("truth.csv");
		Timeline timeline = Timeline.until(this.lastDay);
		try (Truth truth = new Truth(truthFile, timeline, wanted.contains(ReportFile.REMOVAL_ORDERS));
				ReportSet reports = new ReportSet(folder, wanted, this.seed, this.region, timeline, truth::add)) {
			int products = live((history) -> {
				reports.write(history);
				truth.of(history);
			});
			reports.finish();
			Map<ReportFile, Path> paths = new EnumMap<>(ReportFile.class);
			wanted.forEach((file) -> paths.put(file, folder.resolve(file.fileName())));
			Path counters = Files.writeString(directory.resolve("truth.json"), json(truth.unmatched()));
			return new SellerFiles(paths, truthFile, counters, truth.unmatched(), this.ledgerRows, products);
		}
	}

	/**
	 * Lives through the products one after another; only one is in memory at a time. The
	 * same products with the same histories each time.
	 * @param each takes what happened to a product
	 * @return how many products there are
	 */
	public int live(Consumer<ProductHistory> each) {
		Timeline timeline = Timeline.until(this.lastDay);
		Catalog catalog = new Catalog(this.seed, this.region, timeline);
		ProductSizes sizes = new ProductSizes(this.ledgerRows, new Dice(this.seed, -2));
		int products = 0;
		while (sizes.hasNext()) {
			each.accept(ProductLife.of(catalog.product(products), timeline, sizes.next(),
					new Dice(this.seed, 10L * products + 1)));
			products++;
		}
		return products;
	}

	private String json(Unmatched unmatched) {
		return """
				{
				  "as_of": "%s",
				  "region": "%s",
				  "ledger_rows": %d,
				  "unmatched_found": %d,
				  "unmatched_reimbursed": %d,
				  "unmatched_reversal": %d
				}
				""".formatted(this.lastDay, this.region.code(), this.ledgerRows, unmatched.found(),
				unmatched.reimbursed(), unmatched.reversals());
	}

}
