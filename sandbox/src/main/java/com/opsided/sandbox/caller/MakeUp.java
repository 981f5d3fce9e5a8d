package com.opsided.sandbox.caller;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up values: mostly what a schema allows, at its edges, and now and then something
 * else.
 */
final class MakeUp {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	/** What has broken something somewhere. */
	private static final List<String> TEXTS = List.of("", " ", "a", "0", "-1", "null", "true", "'", "\"", "%", "%00",
			"\u0000", "a\u0000b", "\n", "\r\nX: y", "\t", "..", "../../etc/passwd", "{}", "[]", "${x}", "{{x}}",
			"' or '1'='1", "1; drop table account", "<b>x</b>", "\ud83d\ude80", "\ud800", "\uffff", "e\u0301",
			"x".repeat(300), "x".repeat(5000), "9".repeat(400), "1e400", "NaN", "Infinity", "2026-02-30", "0000-00-00",
			"Z");

	private static final List<Long> NUMBERS = List.of(0L, 1L, -1L, 2L, 50L, 500L, 501L, (long) Integer.MAX_VALUE,
			(long) Integer.MIN_VALUE, Integer.MAX_VALUE + 1L, Long.MAX_VALUE, Long.MIN_VALUE);

	private static final List<String> DATES = List.of("2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31",
			"-4713-01-01", "+294277-01-01", "1970-01-01");

	private final ApiDocument document;

	private final RandomGenerator random;

	MakeUp(ApiDocument document, RandomGenerator random) {
		this.document = document;
		this.random = random;
	}

	JsonNode value(JsonNode reference) {
		JsonNode schema = this.document.resolve(reference);
		if (oneIn(12)) {
			return anything();
		}
		if (schema.has("oneOf")) {
			return value(schema.path("oneOf").path(this.random.nextInt(schema.path("oneOf").size())));
		}
		if (schema.has("enum")) {
			return schema.path("enum").path(this.random.nextInt(schema.path("enum").size()));
		}
		JsonNode type = schema.path("type");
		String chosen = type.isArray() ? type.path(this.random.nextInt(type.size())).asString() : type.asString("");
		return switch (chosen) {
			case "object" -> object(schema);
			case "array" -> array(schema);
			case "integer", "number" -> JSON.numberNode(any(NUMBERS));
			case "boolean" -> JSON.booleanNode(this.random.nextBoolean());
			case "null" -> JSON.nullNode();
			default -> JSON.stringNode(text(schema.path("format").asString("")));
		};
	}

	/** A value where only text can stand. */
	String text(JsonNode reference) {
		JsonNode value = value(reference);
		return value.isString() ? value.asString() : value.toString();
	}

	private String text(String format) {
		return switch (format) {
			case "uuid" -> UUID.randomUUID().toString();
			case "date" -> any(DATES);
			case "date-time" -> any(DATES) + "T23:59:59.999999999Z";
			case "decimal" -> any(List.of("0", "0.00", "-1", "1.005", "99999999999999999999.99", "1e2", "1E+400"));
			default -> any(TEXTS);
		};
	}

	private ObjectNode object(JsonNode schema) {
		ObjectNode object = JSON.objectNode();
		List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
		schema.path("properties").properties().forEach((field) -> {
			if (required.contains(field.getKey()) ? !oneIn(20) : this.random.nextBoolean()) {
				object.set(field.getKey(), value(field.getValue()));
			}
		});
		if (oneIn(20)) {
			object.set(any(List.of("role", "owner", "tenantId", "id", "$where", "")), anything());
		}
		return object;
	}

	private ArrayNode array(JsonNode schema) {
		ArrayNode array = JSON.arrayNode();
		int size = oneIn(30) ? 2000 : this.random.nextInt(4);
		for (int i = 0; i < size; i++) {
			array.add(value(schema.path("items")));
		}
		return array;
	}

	private JsonNode anything() {
		return switch (this.random.nextInt(7)) {
			case 0 -> JSON.nullNode();
			case 1 -> JSON.booleanNode(true);
			case 2 -> JSON.numberNode(any(NUMBERS));
			case 3 -> JSON.numberNode(1e300);
			case 4 -> JSON.arrayNode().add(JSON.objectNode());
			case 5 -> JSON.objectNode().put("a", 1);
			default -> JSON.stringNode(any(TEXTS));
		};
	}

	boolean oneIn(int many) {
		return this.random.nextInt(many) == 0;
	}

	<T> T any(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

}
