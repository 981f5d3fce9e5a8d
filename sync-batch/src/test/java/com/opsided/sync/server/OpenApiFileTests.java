package com.opsided.sync.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise P3: the committed document is what the application says of itself. After a
 * wanted change, run this test with {@code -Dopsided.openapi=write} and commit the file.
 */
class OpenApiFileTests {

	private static final Path FILE = Path.of("..", "docs", "openapi", "sync-batch.json");

	@Test
	void theCommittedDocumentIsThatOfTheRunningApplication() throws IOException {
		JsonNode running = running();
		if ("write".equals(System.getProperty("opsided.openapi"))) {
			Files.createDirectories(FILE.getParent());
			Files.writeString(FILE,
					JsonMapper.builder()
						.enable(SerializationFeature.INDENT_OUTPUT)
						.build()
						.writeValueAsString(running)
						.replace("\r\n", "\n") + "\n");
		}
		assertThat(JsonMapper.shared().readTree(Files.readString(FILE)))
			.as("docs/openapi/sync-batch.json; write it anew with -Dopsided.openapi=write")
			.isEqualTo(running);
	}

	/** The address depends on where it runs. */
	static JsonNode running() {
		ObjectNode document = (ObjectNode) ApiServer
			.json(ApiServer.get("/v3/api-docs", ApiServer.token(Role.SELLER, UUID.randomUUID())));
		document.remove("servers");
		return document;
	}

}
