package com.opsided.sync.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.sync.report.UnreadableReport.Category;

/**
 * The first bytes of a file: what is no text is refused here, what is text gives its
 * dialect and its header away.
 */
final class ReportHead {

	/** As much as is kept of the beginning; a longer header is no header. */
	static final int LENGTH = 1 << 16;

	private static final Map<String, String> FORMATS = Map.of("%PDF",
			"this is a PDF document; download the report as text or CSV", "\u0089PNG",
			"this is a picture; download the report as text or CSV", "\u00d0\u00cf\u0011\u00e0",
			"this is an Excel workbook; open it and save it as CSV", "PK\u0003\u0004",
			"this is an archive in an archive in an archive; unpack it first", "\u001f\u008b",
			"this has been compressed twice; decompress it first");

	private final String location;

	private final byte[] bytes;

	ReportHead(String location, byte[] bytes) {
		this.location = location;
		this.bytes = bytes;
	}

	/** Refuses the formats that people take for reports. */
	void refuseOtherFormats() throws UnreadableReport {
		String text = new String(this.bytes, 0, Math.min(4, this.bytes.length), StandardCharsets.ISO_8859_1);
		for (Map.Entry<String, String> format : FORMATS.entrySet()) {
			if (text.startsWith(format.getKey())) {
				throw new UnreadableReport(this.location, Category.BINARY, format.getValue());
			}
		}
	}

	/**
	 * Returns the first line with something in it.
	 * @param encoding the file's encoding
	 * @return the line without its end and without NULs; empty if there is no text at all
	 * @throws UnreadableReport if it holds control characters, as binary files do
	 */
	String firstLine(Encoding encoding) throws IOException {
		byte[] utf8 = encoding.toUtf8(new ByteArrayInputStream(this.bytes)).readAllBytes();
		String text = new String(utf8, 0, Nuls.strip(utf8, 0, utf8.length), StandardCharsets.UTF_8);
		String line = text.lines().filter((candidate) -> !candidate.isBlank()).findFirst().orElse("");
		if (line.chars().anyMatch((c) -> Character.isISOControl(c) && c != '\t' && c < 0x80)) {
			throw new UnreadableReport(this.location, Category.BINARY,
					"this is a binary file and no report; download the report as text or CSV");
		}
		return line;
	}

	/**
	 * Returns the fields of the header.
	 * @param encoding the file's encoding
	 * @param dialect the file's dialect
	 * @return the fields of the first record
	 */
	List<String> header(Encoding encoding, Dialect dialect) throws IOException {
		List<String> fields = new ArrayList<>();
		try (RecordReader records = new RecordReader(this.location, new ByteArrayInputStream(this.bytes), encoding,
				dialect, LENGTH)) {
			int count = records.next() ? Math.min(records.fields(), RecordReader.MOST_FIELDS) : 0;
			for (int i = 0; i < count; i++) {
				fields.add(records.text(i));
			}
		}
		return fields;
	}

}
