package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A written file, read back the way a careful reader would.
 *
 * @param header the names of the columns
 * @param rows the rows by column name, in the order of the file
 */
record Table(List<String> header, List<Map<String, String>> rows) {

	static Table read(Path file, Charset legacyCharset) {
		String text = text(file, legacyCharset).replace("\0", "").replace("\r\n", "\n");
		boolean quoted = text.startsWith("\"");
		String separator = file.toString().endsWith(".csv") ? "," : "\t";
		List<String> lines = text.lines().toList();
		List<String> header = cells(lines.get(0), separator, quoted);
		List<Map<String, String>> rows = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			rows.add(row(header, cells(line, separator, quoted), line));
		}
		return new Table(header, rows);
	}

	private static Map<String, String> row(List<String> header, List<String> cells, String line) {
		if (cells.size() != header.size()) {
			throw new AssertionError(cells.size() + " cells, " + header.size() + " columns: " + line);
		}
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			row.put(header.get(i), cells.get(i));
		}
		return row;
	}

	private static List<String> cells(String line, String separator, boolean quoted) {
		if (!quoted) {
			return Arrays.asList(line.split(separator, -1));
		}
		return Arrays.stream(line.substring(1, line.length() - 1).split("\"" + separator + "\"", -1))
			.map((cell) -> cell.replace("\"\"", "\""))
			.toList();
	}

	static String text(Path file, Charset legacyCharset) {
		try {
			byte[] bytes = Files.readAllBytes(file);
			try {
				return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			}
			catch (CharacterCodingException ex) {
				return legacyCharset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static int number(Map<String, String> row, String column) {
		return Integer.parseInt(row.get(column));
	}

}
