package com.opsided.sandbox.caller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * An OpenAPI 3.1 document, as far as ours go.
 *
 * @param root the document
 */
public record ApiDocument(JsonNode root) {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	public ApiDocument {
		if (!root.path("openapi").asString("").startsWith("3.1.")) {
			throw new IllegalArgumentException("This is no OpenAPI 3.1 document: " + root.toString().substring(0, 200));
		}
	}

	/**
	 * Lists everything that can be called.
	 * @return the operations in the document's order
	 */
	public List<ApiOperation> operations() {
		List<ApiOperation> operations = new ArrayList<>();
		this.root.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.stream()
				.filter((method) -> METHODS.contains(method.getKey()))
				.forEach((method) -> operations.add(
						new ApiOperation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
		return operations;
	}

	/**
	 * Finds what answers a request.
	 * @param method the method in capitals
	 * @param path the path that was asked for, not encoded
	 * @return the operation, or nothing if the document has none
	 */
	public Optional<ApiOperation> find(String method, String path) {
		return operations().stream()
			.filter((operation) -> operation.method().equals(method) && operation.answers(path))
			.min(Comparator.comparingInt((operation) -> operation.parameters("path").size()));
	}

	/**
	 * Follows references.
	 * @param schema a schema
	 * @return what it refers to in the end, itself if that is nothing
	 */
	public JsonNode resolve(JsonNode schema) {
		JsonNode resolved = schema;
		while (resolved.has("$ref")) {
			String reference = resolved.path("$ref").asString("");
			resolved = this.root.at(reference.substring(1));
			if (resolved.isMissingNode()) {
				throw new IllegalStateException("The document has no " + reference);
			}
		}
		return resolved;
	}

}
