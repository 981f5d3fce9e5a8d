package com.opsided.sync.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.opsided.sandbox.caller.ApiDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Both committed documents are OpenAPI 3.1 as others understand it. */
class OpenApiValidityTests {

	@ParameterizedTest
	@ValueSource(strings = { "integration-api", "sync-batch" })
	void theDocumentIsUnderstood(String application) throws IOException {
		String text = Files.readString(Path.of("..", "docs", "openapi", application + ".json"));
		assertThat(OpenApiInteractionValidator.createForInlineApiSpecification(text).build()).isNotNull();
		assertThatExceptionOfType(OpenApiInteractionValidator.ApiLoadException.class)
			.isThrownBy(() -> OpenApiInteractionValidator
				.createForInlineApiSpecification(text.replaceFirst("\"responses\"", "\"respones\""))
				.build());
		assertThat(new ApiDocument(JsonMapper.shared().readTree(text)).operations())
			.extracting((operation) -> operation.node().path("operationId").asString())
			.doesNotHaveDuplicates()
			.hasSizeGreaterThan(20);
	}

}
