package com.opsided.sync.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Region;

/**
 * A simulated seller's report files.
 *
 * @param reports the directory they are in
 */
record SellerFixture(Path reports) {

	/** Writes a seller's files; equal sellers have equal files. */
	static SellerFixture of(long seed, long ledgerRows) {
		Path directory = Path.of("target", "sellers", seed + "-" + ledgerRows).toAbsolutePath();
		try {
			if (!Files.exists(directory.resolve("truth.json"))) {
				new SimulatedSeller(seed, Region.NA, ledgerRows, SimulatedSeller.USUAL_LAST_DAY).write(directory);
			}
			return new SellerFixture(directory.resolve("reports"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The simulator numbers the products of all sellers alike. */
	SellerFixture withOtherProducts() {
		Path others = this.reports.resolveSibling("reports-of-other-products");
		try (Stream<Path> files = Files.list(this.reports)) {
			Files.createDirectories(others);
			for (Path file : files.toList()) {
				Files.writeString(others.resolve(file.getFileName()),
						Files.readString(file, StandardCharsets.ISO_8859_1)
							.replaceAll("\\bX00(?=[A-Z0-9]{7}\\b)", "X0Z"),
						StandardCharsets.ISO_8859_1);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new SellerFixture(others);
	}

	Path file(String name) {
		return this.reports.resolve(name);
	}

	List<String> lines(String name) throws IOException {
		return Files.readAllLines(file(name), StandardCharsets.UTF_8);
	}

	/**
	 * Copies a report with some of its lines changed.
	 * @param name the report
	 * @param to where to
	 * @param numbers the lines to change, 1 for the header
	 */
	Path changed(String name, Path to, UnaryOperator<String> change, int... numbers) throws IOException {
		List<String> lines = lines(name);
		return Files.write(to,
				IntStream.rangeClosed(1, lines.size())
					.mapToObj((number) -> IntStream.of(numbers).anyMatch((each) -> each == number)
							? change.apply(lines.get(number - 1)) : lines.get(number - 1))
					.toList());
	}

}
