package com.opsided.sync.legacy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads the file line by line. */
final class ReadLegacyFile {

	static final List<String> COLUMNS = List.of("user", "provider", "external_id", "region", "access_token",
			"refresh_token", "expires_at");

	private ReadLegacyFile() {
	}

	/**
	 * Hands over every line after the header.
	 * @throws BadFile if the header is not the one that is wanted
	 */
	static void read(Path file, Consumer<LegacyLine> each) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.detectBomHeader(true)
			.skipEmptyLines(true)
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(file)) {
			List<String> header = null;
			for (CsvRecord record : reader) {
				List<String> fields = record.getFields().stream().map(String::strip).toList();
				if (header == null) {
					header = fields.stream().map((name) -> name.toLowerCase(Locale.ROOT)).toList();
					check(header);
				}
				else {
					each.accept(new LegacyLine(record.getStartingLineNumber(), byName(header, fields)));
				}
			}
			if (header == null) {
				throw new BadFile();
			}
		}
	}

	private static void check(List<String> header) {
		if (!header.containsAll(COLUMNS)) {
			throw new BadFile();
		}
	}

	private static Map<String, String> byName(List<String> header, List<String> fields) {
		Map<String, String> byName = new HashMap<>();
		for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
			byName.put(header.get(i), fields.get(i));
		}
		return byName;
	}

	/** The file is not the one that is wanted. */
	static final class BadFile extends RuntimeException {

		BadFile() {
			super("the first line of the file must name the columns " + String.join(", ", COLUMNS));
		}

	}

}
