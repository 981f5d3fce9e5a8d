package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;

import com.opsided.shared.account.Region;
import com.opsided.sync.ledger.LedgerDetailSchema;

/**
 * Measures the way of a generated ledger file of 1,000,000 rows from the disk to its
 * fields. Run by hand; prints seconds and rates of each repetition.
 */
final class MeasureReports {

	private static final int ROWS = 1_000_000;

	private static final int REPETITIONS = 8;

	private MeasureReports() {
	}

	public static void main(String[] args) throws Exception {
		Path file = Files.createTempFile("ledger", ".txt");
		try {
			generate(file);
			ReportSource source = FindReports.in(List.of(file)).get(0);
			ReportFile report = new InspectReport(List.of(LedgerDetailSchema.SCHEMA), Region.NA).inspect(source);
			System.out.printf("%,d bytes, %s%n", report.size(), report.dialect());
			for (int i = 0; i < REPETITIONS; i++) {
				System.out.printf("read %.3f  digest %.3f  utf8 %.3f  inspect %.3f  ", seconds(() -> readOnly(source)),
						seconds(() -> digest(source)), seconds(() -> check(source)),
						seconds(() -> new InspectReport(List.of(LedgerDetailSchema.SCHEMA), Region.NA)
							.inspect(source)));
				double tokenised = seconds(() -> tokenise(report));
				System.out.printf("tokenise %.3f (%.2f M rows/s)  parse %.3f%n", tokenised, ROWS / tokenised / 1e6,
						seconds(() -> parse(report)));
			}
		}
		finally {
			Files.delete(file);
		}
	}

	private static void readOnly(ReportSource source) throws IOException {
		byte[] buffer = new byte[1 << 17];
		try (InputStream in = source.open()) {
			while (in.read(buffer, 0, buffer.length) >= 0) {
				// Only the reading is measured.
			}
		}
	}

	private static void digest(ReportSource source) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		byte[] buffer = new byte[1 << 17];
		try (InputStream in = source.open()) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
	}

	private static void check(ReportSource source) throws IOException {
		Utf8Check check = new Utf8Check();
		byte[] buffer = new byte[1 << 17];
		try (InputStream in = source.open()) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				check.accept(buffer, 0, read);
			}
		}
	}

	private static void tokenise(ReportFile report) throws IOException {
		long sum = 0;
		try (RecordReader records = RecordReader.open(report)) {
			while (records.next()) {
				sum += records.end(7) - records.start(7) + records.fields();
			}
		}
		if (sum == 0) {
			throw new IllegalStateException();
		}
	}

	private static void parse(ReportFile report) throws IOException {
		int date = report.field("event_date");
		int quantity = report.field("quantity");
		int time = report.field("event_time");
		WrittenTime written = new WrittenTime();
		long sum = 0;
		try (RecordReader records = RecordReader.open(report)) {
			while (records.next()) {
				sum += CalendarDay.parse(records.bytes(), records.start(date), records.end(date));
				sum += WholeNumber.parse(records.bytes(), records.start(quantity), records.end(quantity));
				written.read(records.bytes(), records.start(time), records.end(time));
				sum += written.epochMicros();
			}
		}
		if (sum == 0) {
			throw new IllegalStateException();
		}
	}

	private static double seconds(Work work) throws Exception {
		long before = System.nanoTime();
		work.run();
		return (System.nanoTime() - before) / 1e9;
	}

	private static void generate(Path file) throws IOException {
		Random random = new Random(1);
		String[] types = { "Shipments", "Adjustments", "WhseTransfers", "CustomerReturns", "Receipts" };
		StringBuilder text = new StringBuilder("\"Date\"\t\"FNSKU\"\t\"ASIN\"\t\"MSKU\"\t\"Title\"\t\"Event Type\"\t"
				+ "\"Reference ID\"\t\"Quantity\"\t\"Fulfillment Center\"\t\"Disposition\"\t\"Reason\"\t\"Country\"\t"
				+ "\"Reconciled Quantity\"\t\"Unreconciled Quantity\"\t\"Date and Time\"\t\"Store\"\n");
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int i = 0; i < ROWS; i++) {
				int product = random.nextInt(20_000);
				int day = 1 + random.nextInt(28);
				String title = "Product " + product + " with a title of an ordinary length, blue, "
						+ "x".repeat(random.nextInt(40));
				text.append("\"%02d/%02d/2026\"\t\"X00%07d\"\t\"B0%08d\"\t\"SKU-%05d-%s\"\t\"%s\"\t\"%s\"\t".formatted(
						1 + i % 6, day, product, product, product, "AB".repeat(random.nextInt(4)), title,
						types[random.nextInt(5)]));
				text.append(
						"\"%s\"\t\"%d\"\t\"ABC%d\"\t\"SELLABLE\"\t\"%s\"\t\"US\"\t\"%s\"\t\"%s\"\t\"2026-%02d-%02dT00:00:00-0700\"\t\"\"\n"
							.formatted(random.nextBoolean() ? "" : Integer.toString(random.nextInt(2_000_000_000)),
									random.nextInt(30) - 15, random.nextInt(9), random.nextBoolean() ? "" : "M",
									random.nextBoolean() ? "" : "1", random.nextBoolean() ? "" : "0", 1 + i % 6, day));
				if (text.length() > 1 << 16) {
					out.write(text.toString().getBytes(StandardCharsets.UTF_8));
					text.setLength(0);
				}
			}
			out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Something whose time is taken. */
	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

}
