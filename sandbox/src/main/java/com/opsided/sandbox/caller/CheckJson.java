package com.opsided.sandbox.caller;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against the schemas of a document (JSON Schema 2020-12, the part that our
 * documents use). It is stricter in one thing: a field that the schema does not name is a
 * difference unless further ones are allowed expressly.
 */
public final class CheckJson {

	/** What is understood, and what says nothing about a value. */
	private static final Set<String> KEYWORDS = Set.of("type", "properties", "required", "items", "enum", "format",
			"additionalProperties", "oneOf", "$ref", "description", "example", "default", "title", "minimum", "maximum",
			"minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "readOnly", "writeOnly");

	private static final Map<String, Consumer<String>> FORMATS = Map.of("uuid", UUID::fromString, "date",
			LocalDate::parse, "date-time", OffsetDateTime::parse, "decimal", java.math.BigDecimal::new, "uri",
			java.net.URI::create);

	private final ApiDocument document;

	public CheckJson(ApiDocument document) {
		this.document = document;
	}

	/**
	 * Finds what is not as the schema says.
	 * @param value the value
	 * @param schema its schema
	 * @return the differences in sentences with the place, none if it fits
	 */
	public List<String> differences(JsonNode value, JsonNode schema) {
		List<String> found = new ArrayList<>();
		check("$", value, schema, found);
		return found;
	}

	private void check(String place, JsonNode value, JsonNode reference, List<String> found) {
		JsonNode schema = this.document.resolve(reference);
		schema.propertyNames().forEach((keyword) -> {
			if (!KEYWORDS.contains(keyword)) {
				throw new IllegalStateException("Nobody checks the keyword " + keyword + " at " + place);
			}
		});
		if (schema.has("oneOf")) {
			long fitting = schema.path("oneOf")
				.valueStream()
				.filter((choice) -> differences(value, choice).isEmpty())
				.count();
			if (fitting != 1) {
				found.add(place + " fits " + fitting + " of its choices: " + value);
			}
			return;
		}
		if (schema.has("type") && types(schema).noneMatch((type) -> is(type, value))) {
			found.add(place + " is no " + schema.path("type") + ": " + value);
			return;
		}
		if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
			found.add(place + " is none of " + schema.path("enum") + ": " + value);
		}
		if (value.isObject()) {
			checkObject(place, value, schema, found);
		}
		else if (value.isArray()) {
			for (int i = 0; i < value.size(); i++) {
				check(place + "[" + i + "]", value.path(i), schema.path("items"), found);
			}
		}
		else if (value.isString()) {
			checkFormat(place, value.asString(), schema.path("format").asString(""), found);
		}
	}

	private void checkObject(String place, JsonNode value, JsonNode schema, List<String> found) {
		schema.path("required").forEach((name) -> {
			if (!value.has(name.asString())) {
				found.add(place + "." + name.asString() + " is missing");
			}
		});
		JsonNode further = schema.path("additionalProperties");
		value.properties().forEach((field) -> {
			JsonNode known = schema.path("properties").path(field.getKey());
			String at = place + "." + field.getKey();
			if (!known.isMissingNode()) {
				check(at, field.getValue(), known, found);
			}
			else if (further.isObject()) {
				check(at, field.getValue(), further, found);
			}
			else if (!further.asBoolean(false)) {
				found.add(at + " is not in the document");
			}
		});
	}

	private static void checkFormat(String place, String text, String format, List<String> found) {
		try {
			FORMATS.getOrDefault(format, (any) -> {
			}).accept(text);
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			found.add(place + " is no " + format + ": " + text);
		}
	}

	private static Stream<String> types(JsonNode schema) {
		JsonNode type = schema.path("type");
		return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString());
	}

	private static boolean is(String type, JsonNode value) {
		return switch (type) {
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "number" -> value.isNumber();
			case "boolean" -> value.isBoolean();
			case "array" -> value.isArray();
			case "object" -> value.isObject();
			case "null" -> value.isNull();
			default -> throw new IllegalStateException("No such type: " + type);
		};
	}

}
