package com.opsided.sandbox.google.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets a few lines as a page of PDF 1.4, with a table of its objects, as any viewer
 * opens.
 */
final class InvoicePdf {

	private InvoicePdf() {
	}

	static byte[] of(String lines) {
		StringBuilder page = new StringBuilder("BT /F1 11 Tf 50 780 Td 16 TL\n");
		lines.lines()
			.forEach((line) -> page.append('(')
				.append(line.replaceAll("[^ -~]", "?").replaceAll("[\\\\()]", "\\\\$0"))
				.append(") Tj T*\n"));
		page.append("ET\n");
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
						+ "/Resources << /Font << /F1 5 0 R >> >> >>",
				"<< /Length " + page.length() + " >>\nstream\n" + page + "endstream",
				"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
		return written(objects).getBytes(StandardCharsets.US_ASCII);
	}

	private static String written(List<String> objects) {
		StringBuilder file = new StringBuilder("%PDF-1.4\n");
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < objects.size(); i++) {
			places.add(file.length());
			file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
		}
		int table = file.length();
		file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
		places.forEach((place) -> file.append("%010d 00000 n \n".formatted(place)));
		return file.append("trailer\n<< /Size ")
			.append(objects.size() + 1)
			.append(" /Root 1 0 R >>\nstartxref\n")
			.append(table)
			.append("\n%%EOF\n")
			.toString();
	}

}
