package com.opsided.sandbox.amazon;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;

/**
 * Holds answers against Amazon's models.
 */
final class Models {

	private static final Map<String, OpenApiInteractionValidator> VALIDATORS = new ConcurrentHashMap<>();

	private Models() {
	}

	/** What of an answer is not as the model has it; empty if all is. */
	static String breaches(String model, Method method, String path, HttpResponse<byte[]> answer) {
		SimpleResponse.Builder response = new SimpleResponse.Builder(answer.statusCode());
		answer.headers().map().forEach(response::withHeader);
		if (answer.body().length > 0) {
			response.withBody(answer.body());
		}
		ValidationReport report = VALIDATORS.computeIfAbsent(model, Models::validator)
			.validateResponse(path, method, response.build());
		return report.hasErrors() ? report.getMessages().toString() : "";
	}

	/**
	 * A field that the model does not have is an error; the parts of an allOf count as
	 * one.
	 */
	private static OpenApiInteractionValidator validator(String model) {
		return OpenApiInteractionValidator.createFor("amazon-models/" + model + ".json")
			.withResolveCombinators(true)
			.withLevelResolver(LevelResolver.create()
				.withLevel("validation.response.body.schema.additionalProperties", ValidationReport.Level.ERROR)
				.build())
			.build();
	}

}
