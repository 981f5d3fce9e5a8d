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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
			if (!cell.get("quantity-reimbursed-total").startsWith("-")) {
				lines.add(new PaidLine(OffsetDateTime.parse(cell.get("approval-date")).toInstant(),
						cell.get("reimbursement-id"), cell.get("case-id"), cell.get("reason"), cell.get("sku"),
						cell.get("fnsku"), cell.get("asin"), cell.get("currency-unit"), cell.get("amount-total"),
						cell.get("quantity-reimbursed-cash"), cell.get("quantity-reimbursed-inventory")));
			}
			return lines.size();
		});
		return lines;
	}

	/** Some of the losses that a claim may ask for. */
	static List<LossLine> losses(Path truth) {
		List<LossLine> lines = new ArrayList<>();
		read(truth, ",", LOSSES, (cell) -> {
			int units = Integer.parseInt(cell.get("claimable_units"));
			if (units > 0) {
				lines.add(new LossLine(cell.get("fnsku"), cell.get("reference_id"),
						LocalDate.parse(cell.get("event_date")), cell.get("fulfillment_center"), units));
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
					taken = take.take(IntStream.range(0, names.size())
						.boxed()
						.collect(Collectors.toMap(names::get, cells::get, (one, other) -> one)));
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

		int take(Map<String, String> cell);

	}

}
