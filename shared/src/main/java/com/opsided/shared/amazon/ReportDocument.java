package com.opsided.shared.amazon;

import org.jspecify.annotations.Nullable;

/**
 * Where a report's bytes are. The URL is a secret: whoever has it can read the report.
 *
 * @param reportDocumentId the document's id
 * @param url where to get the bytes, for five minutes
 * @param compressionAlgorithm {@code GZIP}, or {@code null} if the bytes are the report
 */
public record ReportDocument(String reportDocumentId, String url, @Nullable String compressionAlgorithm) {

	public ReportDocument {
		Required.of(reportDocumentId, "reportDocumentId");
		Required.of(url, "url of the document");
	}

	@Override
	public String toString() {
		return "document " + this.reportDocumentId;
	}

}
