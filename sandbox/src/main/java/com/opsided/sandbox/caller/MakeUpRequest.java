package com.opsided.sandbox.caller;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;

/**
 * Makes up requests for operations. What is known of a parameter by its name is sent half
 * of the time, so that they get further than to the first check.
 */
public final class MakeUpRequest {

	private static final String JSON = "application/json";

	private static final String PARTS = "multipart/form-data";

	private final MakeUp values;

	private final Map<String, String> known;

	/**
	 * Begins to make up.
	 * @param document what is called
	 * @param known values of parameters and body fields that lead somewhere, by name
	 * @param random decides everything else
	 */
	public MakeUpRequest(ApiDocument document, Map<String, String> known, RandomGenerator random) {
		this.values = new MakeUp(document, random);
		this.known = Map.copyOf(known);
	}

	/**
	 * Makes up a request.
	 * @param base where the facade is
	 * @param operation what is called
	 * @return the request, without a token
	 */
	public HttpRequest.Builder of(URI base, ApiOperation operation) {
		String path = operation.path();
		for (JsonNode parameter : operation.parameters("path")) {
			String value = value(parameter);
			path = path.replace("{" + name(parameter) + "}", encoded(value.isEmpty() ? "x" : value));
		}
		List<String> query = new ArrayList<>();
		for (JsonNode parameter : operation.parameters("query")) {
			if (parameter.path("required").asBoolean(false) ? !this.values.oneIn(20) : this.values.oneIn(3)) {
				query.add(name(parameter) + "=" + encoded(value(parameter)));
			}
		}
		URI target = base.resolve(path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
		return body(HttpRequest.newBuilder(target), operation);
	}

	private HttpRequest.Builder body(HttpRequest.Builder request, ApiOperation operation) {
		for (JsonNode parameter : operation.parameters("header")) {
			String value = value(parameter);
			if (this.values.oneIn(3) && value.chars().allMatch((letter) -> letter >= ' ' && letter < 127)) {
				request.header(name(parameter), value);
			}
		}
		JsonNode schema = operation.body(JSON);
		if (schema != null) {
			String json = this.values.value(schema).toString();
			String sent = this.values.oneIn(15) ? json.substring(0, json.length() / 2) : json;
			return request.header("Content-Type", JSON).method(operation.method(), BodyPublishers.ofString(sent));
		}
		if (operation.body(PARTS) != null) {
			String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
					+ this.values.text(operation.body(PARTS)) + "\r\n--x--\r\n";
			return request.header("Content-Type", PARTS + "; boundary=x")
				.method(operation.method(), BodyPublishers.ofString(part));
		}
		return request.method(operation.method(), BodyPublishers.noBody());
	}

	private String value(JsonNode parameter) {
		String given = this.known.get(name(parameter));
		return (given != null && this.values.oneIn(2)) ? given : this.values.text(parameter.path("schema"));
	}

	private static String name(JsonNode parameter) {
		return parameter.path("name").asString("");
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
