package com.opsided.sandbox.caller;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks an answer against what the document says of its operation. */
public final class CheckAnswer {

	/** With U+0000, or a slash or backslash that is encoded. */
	private static final Pattern NO_PATH = Pattern.compile("%(00|2f|5c)", Pattern.CASE_INSENSITIVE);

	private static final String PROBLEM = "application/problem+json";

	private final ApiDocument document;

	private final CheckJson schemas;

	public CheckAnswer(ApiDocument document) {
		this.document = document;
		this.schemas = new CheckJson(document);
	}

	/**
	 * Finds what is not as the document says, for whatever operation was called.
	 * @param answer what came back
	 * @return the differences in sentences; none, too, if the document has no such route
	 */
	public List<String> differences(HttpResponse<String> answer) {
		return this.document.find(answer.request().method(), answer.uri().getPath())
			.map((operation) -> differences(operation, answer))
			.orElse(List.of());
	}

	/**
	 * Finds what is not as the document says. An error is a problem (RFC 9457).
	 * @param operation what was called
	 * @param answer what came back
	 * @return the differences in sentences, none if there are none
	 */
	public List<String> differences(ApiOperation operation, HttpResponse<String> answer) {
		int status = answer.statusCode();
		// To Tomcat these paths are no requests: it refuses them before the application.
		if (status == 400 && NO_PATH.matcher(answer.request().uri().getRawPath()).find()) {
			return List.of();
		}
		List<String> found = new ArrayList<>();
		String form = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
		JsonNode response = operation.response(status);
		if (response == null) {
			found.add("the status " + status + " is not in the document");
		}
		else if (status >= 400 && !form.equals(PROBLEM)) {
			found.add("an error in another form than a problem: " + status + " " + form);
		}
		else {
			found.addAll(inForm(response, form, answer.body()));
		}
		return found.stream().map((each) -> operation + ": " + each).toList();
	}

	private List<String> inForm(JsonNode response, String form, @Nullable String body) {
		JsonNode content = response.path("content");
		if (content.isEmpty() || body == null || body.isEmpty()) {
			return (content.isEmpty() == (body == null || body.isEmpty())) ? List.of()
					: List.of("a body where the document has none, or none where it has one");
		}
		if (!content.has(form)) {
			return List.of("the form " + form + " is not in the document, which has " + content.propertyNames());
		}
		if (!form.endsWith("json")) {
			return List.of();
		}
		try {
			return this.schemas.differences(JsonMapper.shared().readTree(body), content.path(form).path("schema"));
		}
		catch (JacksonException ex) {
			return List.of("the body is no JSON");
		}
	}

}
