package com.opsided.sync.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

import com.opsided.shared.account.Region;

/**
 * Sources that lie in memory.
 */
final class Sources {

	private Sources() {
	}

	static ReportSource of(String text) {
		return of("report.txt", text.getBytes(StandardCharsets.UTF_8));
	}

	static ReportSource of(String name, byte[] bytes) {
		return new ReportSource(name, name, Instant.EPOCH, () -> new ByteArrayInputStream(bytes));
	}

	static ReportFile inspect(String text) throws UnreadableReport {
		return inspect(of(text));
	}

	static ReportFile inspect(ReportSource source) throws UnreadableReport {
		return new InspectReport(Schemas.ALL, Region.NA).inspect(source);
	}

	static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
			out.write(bytes);
		}
		return compressed.toByteArray();
	}

}
