package com.opsided.sandbox.caller;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls every operation of a document with the ids of somebody else, one id at a time.
 * What is another's must be answered as what is not there: 404 and the same body. A
 * parameter or field that nobody told about is a finding, so that no route is forgotten.
 */
public final class TryForeignIds {

	private static final String JSON = "application/json";

	private static final String PARTS = """
			--x\r
			Content-Disposition: form-data; name="f"; filename="f"\r
			\r
			a\r
			--x--\r
			""";

	private final ApiDocument document;

	private final Map<String, Id> ids = new LinkedHashMap<>();

	private final Map<String, String> harmless = new LinkedHashMap<>();

	private final List<String> tried = new ArrayList<>();

	public TryForeignIds(ApiDocument document) {
		this.document = document;
	}

	/**
	 * Tells what a parameter or field names.
	 * @param name its name, or a name and where it is meant so: {@code id@/api/v1/users/}
	 * @param id what it names
	 * @return this
	 */
	public TryForeignIds id(String name, Id id) {
		this.ids.put(name, id);
		return this;
	}

	/**
	 * Tells parameters and fields that name nothing anybody owns.
	 * @param names their names; one that must be given as {@code name=value}
	 * @return this
	 */
	public TryForeignIds harmless(String... names) {
		for (String name : names) {
			String[] parts = name.split("=", 2);
			this.harmless.put(parts[0], (parts.length > 1) ? parts[1] : "");
		}
		return this;
	}

	/**
	 * Tries them all.
	 * @param base where the facade is
	 * @param send sends a request as the caller who owns the own ids
	 * @return what is not as it should be, in sentences
	 */
	public List<String> findings(URI base, Function<HttpRequest.Builder, HttpResponse<String>> send) {
		List<String> findings = new ArrayList<>();
		for (ApiOperation operation : this.document.operations()) {
			if (operation.isOpen()) {
				continue;
			}
			for (String name : names(operation)) {
				Id id = id(operation, name);
				if (id != null) {
					findings
						.addAll(differences(operation, name, send.apply(request(base, operation, name, id.foreign())),
								send.apply(request(base, operation, name, id.missing()))));
					this.tried.add(operation + " " + name);
				}
				else if (!this.harmless.containsKey(name)) {
					findings.add(operation + ": say what " + name + " names");
				}
			}
		}
		return findings;
	}

	/**
	 * Returns what was tried.
	 * @return each as an operation and the parameter or field
	 */
	public List<String> tried() {
		return List.copyOf(this.tried);
	}

	private static List<String> differences(ApiOperation operation, String name, HttpResponse<String> foreign,
			HttpResponse<String> missing) {
		List<String> found = new ArrayList<>();
		if (foreign.statusCode() != 404 || missing.statusCode() != 404) {
			found.add("%s: another's %s is answered with %d, a missing one with %d".formatted(operation, name,
					foreign.statusCode(), missing.statusCode()));
		}
		else if (!withoutRequest(foreign).equals(withoutRequest(missing))) {
			found.add("%s: another's %s can be told from a missing one: %s".formatted(operation, name, foreign.body()));
		}
		return found;
	}

	private static String withoutRequest(HttpResponse<String> answer) {
		return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
	}

	private List<String> names(ApiOperation operation) {
		List<String> names = new ArrayList<>();
		for (String in : List.of("path", "query", "header")) {
			operation.parameters(in).forEach((parameter) -> names.add(parameter.path("name").asString("")));
		}
		names.addAll(fields(operation).propertyNames());
		return names.stream().distinct().toList();
	}

	private JsonNode fields(ApiOperation operation) {
		JsonNode body = operation.body(JSON);
		return ((body != null) ? this.document.resolve(body) : JsonMapper.shared().createObjectNode())
			.path("properties");
	}

	private @Nullable Id id(ApiOperation operation, String name) {
		return this.ids.entrySet()
			.stream()
			.filter((each) -> each.getKey().startsWith(name + "@")
					&& operation.path().startsWith(each.getKey().substring(name.length() + 1)))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(this.ids.get(name));
	}

	private HttpRequest.Builder request(URI base, ApiOperation operation, String tried, String value) {
		String path = operation.path();
		for (JsonNode parameter : operation.parameters("path")) {
			String name = parameter.path("name").asString("");
			path = path.replace("{" + name + "}", encoded(name.equals(tried) ? value : own(operation, name)));
		}
		List<String> query = new ArrayList<>();
		for (JsonNode parameter : operation.parameters("query")) {
			String name = parameter.path("name").asString("");
			if (name.equals(tried) || parameter.path("required").asBoolean(false)) {
				query.add(name + "=" + encoded(name.equals(tried) ? value : own(operation, name)));
			}
		}
		HttpRequest.Builder request = HttpRequest
			.newBuilder(base.resolve(path + (query.isEmpty() ? "" : "?" + String.join("&", query))));
		if (operation.body("multipart/form-data") != null) {
			return request.header("Content-Type", "multipart/form-data; boundary=x")
				.method(operation.method(), BodyPublishers.ofString(PARTS));
		}
		if (operation.body(JSON) == null) {
			return request.method(operation.method(), BodyPublishers.noBody());
		}
		return request.header("Content-Type", JSON)
			.method(operation.method(), BodyPublishers.ofString(body(operation, tried, value)));
	}

	private String body(ApiOperation operation, String tried, String value) {
		ObjectNode body = JsonMapper.shared().createObjectNode();
		JsonNode field = fields(operation).path(tried);
		if (!field.isMissingNode()) {
			JsonNode sent = value.matches("-?\\d+") ? JsonMapper.shared().readTree(value) : body.stringNode(value);
			boolean many = field.path("type").toString().contains("array");
			body.set(tried, many ? body.arrayNode().add(sent) : sent);
		}
		return body.toString();
	}

	private String own(ApiOperation operation, String name) {
		Id id = id(operation, name);
		return (id != null) ? id.own() : this.harmless.getOrDefault(name, "x");
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	/**
	 * Three ids of one kind of thing.
	 *
	 * @param own the caller's own
	 * @param foreign another's
	 * @param missing nobody's
	 */
	public record Id(String own, String foreign, String missing) {

	}

}
