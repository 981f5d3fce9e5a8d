package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The directory an audit wrote its results to.
 */
record AuditOutput(Path directory) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * The lines of {@code discrepancies.csv} without the account, which is the second
	 * column.
	 */
	List<String> discrepancies() throws IOException {
		return Files.readAllLines(this.directory.resolve("discrepancies.csv"))
			.stream()
			.map((line) -> line.replaceFirst("^([^,]*),[^,]*,", "$1,"))
			.toList();
	}

	JsonNode summary() throws IOException {
		return JSON.readTree(Files.readString(this.directory.resolve("summary.json")));
	}

	AuditOutput hasFile(String name, long read, long loaded, long rejected) throws IOException {
		JsonNode file = file(name);
		assertThat(List.of(file.get("read").asLong(), file.get("loaded").asLong(), file.get("rejected").asLong()))
			.as(file.toString())
			.containsExactly(read, loaded, rejected);
		return this;
	}

	JsonNode file(String name) throws IOException {
		for (JsonNode file : summary().get("files")) {
			if (file.get("file").asString().equals(name)) {
				return file;
			}
		}
		throw new AssertionError(name + " is not in " + summary());
	}

}
