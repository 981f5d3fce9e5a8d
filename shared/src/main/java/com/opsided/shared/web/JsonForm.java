package com.opsided.shared.web;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ProblemDetail;

/**
 * JSON as both applications speak it: camelCase, times in RFC 3339, amounts as texts. A
 * field that is not known is refused, and so is a field that is there twice.
 */
final class JsonForm {

	private JsonForm() {
	}

	static JsonMapper mapper() {
		return JsonMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.withConfigOverride(BigDecimal.class,
					(amounts) -> amounts.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
			.addMixIn(ProblemDetail.class, ProblemForm.class)
			.build();
	}

}
