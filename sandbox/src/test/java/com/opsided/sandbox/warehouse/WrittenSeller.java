package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.report.ReportFile;

/**
 * A seller whose files were written to a temporary folder that closing deletes.
 *
 * @param seller who
 * @param directory where
 * @param files what
 */
record WrittenSeller(SimulatedSeller seller, Path directory, SellerFiles files) implements AutoCloseable {

	static WrittenSeller of(SimulatedSeller seller) {
		try {
			Path directory = Files.createTempDirectory("seller");
			return new WrittenSeller(seller, directory, seller.write(directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Table table(ReportFile file) {
		return Table.read(this.files.reports().get(file), this.seller.region().legacyCharset());
	}

	List<Map<String, String>> rows(ReportFile file) {
		return table(file).rows();
	}

	List<Map<String, String>> truth() {
		return Table.read(this.files.truth(), this.seller.region().legacyCharset()).rows();
	}

	List<Map<String, String>> truth(String... types) {
		return truth().stream().filter((row) -> List.of(types).contains(row.get("type"))).toList();
	}

	/**
	 * Every file below a folder with its bytes, as Latin-1 so that they can be compared.
	 */
	static Map<String, String> bytes(Path folder) throws IOException {
		Map<String, String> bytes = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				bytes.put(folder.relativize(file).toString(),
						new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
			}
		}
		return bytes;
	}

	@Override
	public void close() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
