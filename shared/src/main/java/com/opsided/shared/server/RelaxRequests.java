package com.opsided.shared.server;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What can be null may be left out of a request. */
final class RelaxRequests implements OpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		Map<String, Schema<?>> schemas = schemas(api);
		Set<String> sent = new HashSet<>();
		api.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.map(Operation::getRequestBody)
			.filter((body) -> body != null && body.getContent() != null)
			.flatMap((body) -> body.getContent().values().stream())
			.forEach((content) -> collect(content.getSchema(), schemas, sent));
		sent.forEach((name) -> relax(schemas.get(name)));
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<String, Schema<?>> schemas(OpenAPI api) {
		return (Map) api.getComponents().getSchemas();
	}

	private static void collect(@Nullable Schema<?> schema, Map<String, Schema<?>> schemas, Set<String> sent) {
		if (schema == null) {
			return;
		}
		if (schema.get$ref() != null) {
			String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
			if (sent.add(name)) {
				collect(schemas.get(name), schemas, sent);
			}
		}
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach((property) -> collect(property, schemas, sent));
		}
		if (schema.getOneOf() != null) {
			schema.getOneOf().forEach((choice) -> collect(choice, schemas, sent));
		}
		collect(schema.getItems(), schemas, sent);
	}

	private static void relax(@Nullable Schema<?> schema) {
		if (schema != null && schema.getRequired() != null) {
			schema.getRequired().removeIf((name) -> isNullable(schema.getProperties().get(name)));
			if (schema.getRequired().isEmpty()) {
				schema.setRequired(null);
			}
		}
	}

	private static boolean isNullable(@Nullable Schema<?> property) {
		return property != null && ((property.getTypes() != null && property.getTypes().contains("null"))
				|| (property.getOneOf() != null && property.getOneOf().stream().anyMatch(RelaxRequests::isNullable)));
	}

}
