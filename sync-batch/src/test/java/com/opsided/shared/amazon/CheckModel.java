package com.opsided.shared.amazon;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.springframework.web.util.UriComponentsBuilder;

/** Holds requests and replies to Amazon's own models. */
final class CheckModel {

	private static final ConcurrentHashMap<String, OpenApiInteractionValidator> VALIDATORS = new ConcurrentHashMap<>();

	private CheckModel() {
	}

	static List<String> request(String model, LoggedRequest sent) {
		SimpleRequest.Builder request = new SimpleRequest.Builder(sent.getMethod().getName(),
				URI.create(sent.getUrl()).getPath());
		UriComponentsBuilder.fromUriString(sent.getUrl())
			.build()
			.getQueryParams()
			.forEach((name, values) -> request.withQueryParam(name,
					values.stream().map((value) -> URI.create("?" + value).getQuery()).toList()));
		sent.getHeaders().all().forEach((header) -> request.withHeader(header.key(), header.values()));
		if (sent.getBody().length > 0) {
			request.withBody(sent.getBodyAsString());
		}
		return messages(validator(model).validateRequest(request.build()), Set.of());
	}

	static List<String> reply(String model, LoggedRequest sent, int status, String body, Set<String> known) {
		SimpleResponse response = SimpleResponse.Builder.status(status)
			.withContentType("application/json")
			.withBody(body)
			.build();
		return messages(
				validator(model).validateResponse(URI.create(sent.getUrl()).getPath(),
						com.atlassian.oai.validator.model.Request.Method.valueOf(sent.getMethod().getName()), response),
				known);
	}

	private static OpenApiInteractionValidator validator(String model) {
		return VALIDATORS.computeIfAbsent(model,
				(name) -> OpenApiInteractionValidator.createForInlineApiSpecification(Fixture.model(name)).build());
	}

	private static List<String> messages(ValidationReport report, Set<String> known) {
		return report.getMessages()
			.stream()
			.map((message) -> message.getKey() + ": " + message.getMessage())
			.filter((message) -> known.stream().noneMatch(message::contains))
			.toList();
	}

}
