package com.opsided.sandbox.caller;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that can be called.
 *
 * @param method the method in capitals
 * @param path the path with the names of its parameters in braces
 * @param node what the document says of it
 */
public record ApiOperation(String method, String path, JsonNode node) {

	boolean answers(String asked) {
		return asked.matches(("\\Q" + this.path + "\\E").replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q"));
	}

	/**
	 * Returns its parameters.
	 * @param in where: path, query or header
	 * @return the parameters as the document has them
	 */
	public List<JsonNode> parameters(String in) {
		return this.node.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("in").asString("").equals(in))
			.toList();
	}

	/**
	 * Tells whether it can be called without a token.
	 * @return whether the document says that nothing secures it
	 */
	public boolean isOpen() {
		return this.node.has("security") && this.node.path("security").isEmpty();
	}

	/**
	 * Returns the schema of the body in one form.
	 * @param form the media type
	 * @return the schema, null if it takes none in that form
	 */
	public @Nullable JsonNode body(String form) {
		JsonNode schema = this.node.path("requestBody").path("content").path(form).path("schema");
		return schema.isMissingNode() ? null : schema;
	}

	/**
	 * Returns what may come back with a status.
	 * @param status the status
	 * @return the response of the document, null if nothing is said of it
	 */
	public @Nullable JsonNode response(int status) {
		JsonNode responses = this.node.path("responses");
		JsonNode told = responses.path(Integer.toString(status));
		if (told.isMissingNode() && status >= 400) {
			told = responses.path("default");
		}
		return told.isMissingNode() ? null : told;
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
