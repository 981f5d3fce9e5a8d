package com.opsided.sandbox.amazon.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which the sandbox keeps what it must not forget.
 */
public final class Memory {

	private final Path home;

	private final JsonMapper json = JsonMapper.builder().build();

	/**
	 * Opens a folder.
	 * @param home the folder; made if it is missing
	 */
	public Memory(Path home) {
		this.home = folder(home);
	}

	/**
	 * Opens the records of one kind.
	 * @param name the name of their journal, without its ending
	 * @param kind their class
	 * @param key what tells them apart
	 * @param <T> the kind
	 * @return the records with all that was written before
	 */
	public <T> Store<T> store(String name, Class<T> kind, Function<T, String> key) {
		return new Store<>(this.home.resolve(name + ".jsonl"), kind, key, this.json);
	}

	/**
	 * Returns a folder for files.
	 * @param name its name
	 * @return an existing folder
	 */
	public Path folder(String name) {
		return folder(this.home.resolve(name));
	}

	private static Path folder(Path path) {
		try {
			return Files.createDirectories(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot make the folder " + path, ex);
		}
	}

}
