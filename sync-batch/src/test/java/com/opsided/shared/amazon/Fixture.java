package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of others ({@code src/test/resources/amazon/ORIGIN.md}). */
final class Fixture {

	private static final JsonMapper JSON = new JsonMapper();

	private Fixture() {
	}

	static String model(String name) {
		return text("models/" + name + ".json");
	}

	/** A static case of Amazon's sandbox. */
	static JsonNode sandbox(String name) {
		return JSON.readTree(text("sandbox-static/" + name + ".json"));
	}

	/** The exchanges of a recording, in order. */
	static JsonNode recording(String name) {
		return JSON.readTree(text("http-recordings/" + name + ".json"));
	}

	private static String text(String path) {
		try (InputStream in = Fixture.class.getResourceAsStream("/amazon/" + path)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
