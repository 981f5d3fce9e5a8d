package com.opsided.sandbox.google.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what Amazon would write to a seller about: the newest payments of the report, and
 * losses that were not paid. Only their identifying cells are read, which are ASCII in
 * every charset.
 */
final class SellerPapers {

	private static final int PAYMENTS = 80;

	private static final int LOSSES = 40;

	private SellerPapers() {
	}

	/** The newest payments, newest first. */
	static List<PaidLine> payments(Path report) {
		List<PaidLine> lines = new ArrayList<>();
		read(report, "\t", PAYMENTS, (cell) -> {
			if (!cell.of("quantity-reimbursed-total").startsWith("-")) {
				lines.add(new PaidLine(OffsetDateTime.parse(cell.of("approval-date")).toInstant(),
						cell.of("reimbursement-id"), cell.of("case-id"), cell.of("reason"), cell.of("sku"),
						cell.of("fnsku"), cell.of("asin"), cell.of("currency-unit"), cell.of("amount-total"),
						cell.of("quantity-reimbursed-cash"), cell.of("quantity-reimbursed-inventory")));
			}
			return lines.size();
		});
		return lines;
	}

	/** Some of the losses that a claim may ask for. */
	static List<LossLine> losses(Path truth) {
		List<LossLine> lines = new ArrayList<>();
		read(truth, ",", LOSSES, (cell) -> {
			int units = Integer.parseInt(cell.of("claimable_units"));
			if (units > 0) {
				lines.add(new LossLine(cell.of("fnsku"), cell.of("reference_id"),
						LocalDate.parse(cell.of("event_date")), cell.of("fulfillment_center"), units));
			}
			return lines.size();
		});
		return lines;
	}

	private static void read(Path file, String separator, int most, TakeLine take) {
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			List<String> names = cells(String.valueOf(in.readLine()), separator);
			int taken = 0;
			for (String line = in.readLine(); line != null && taken < most; line = in.readLine()) {
				List<String> cells = cells(line, separator);
				if (cells.size() >= names.size()) {
					taken = take.take(new Row(names, cells));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	private static List<String> cells(String line, String separator) {
		return Arrays.stream(line.split(separator, -1)).map((cell) -> cell.replace("\0", "").strip()).toList();
	}

	/** Takes a line by the names of its cells and says how many are taken by now. */
	private interface TakeLine {

		int take(Row cell);

	}

	/** The cells of a line by their names; an unknown one is empty. */
	private record Row(List<String> names, List<String> cells) {

		String of(String name) {
			int place = this.names.indexOf(name);
			return (place < 0) ? "" : this.cells.get(place);
		}

	}

}
