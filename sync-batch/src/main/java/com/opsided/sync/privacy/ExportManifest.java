package com.opsided.sync.privacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export says of itself: whose data, from when, and each file with its digest.
 */
final class ExportManifest {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Map<String, Object> manifest = new LinkedHashMap<>();

	ExportManifest(Seller seller, List<ExportedTable> tables, Instant at) {
		this.manifest.put("format", "opsided-export/1");
		this.manifest.put("made_at", at.toString());
		this.manifest.put("name", seller.name());
		this.manifest.put("user", (seller.user() != null) ? seller.user().toString() : null);
		this.manifest.put("accounts", seller.accounts().stream().map((account) -> {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("account", account.id());
			fields.put("name", account.name());
			fields.put("region", account.region().code());
			return fields;
		}).toList());
		this.manifest.put("reading", "CSV as of RFC 4180, UTF-8, with a header; an empty cell without quotes is null, "
				+ "times are UTC, bytes are in hex after \\x. Columns that are withheld hold secrets or digests of them.");
		this.manifest.put("files", tables.stream().map(ExportManifest::file).toList());
	}

	private static Map<String, Object> file(ExportedTable table) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("table", table.table());
		fields.put("file", table.file());
		fields.put("rows", table.rows());
		fields.put("bytes", table.bytes());
		fields.put("sha256", table.sha256());
		fields.put("withheld", table.withheld());
		return fields;
	}

	String text() {
		return JSON.writeValueAsString(this.manifest) + "\n";
	}

}
