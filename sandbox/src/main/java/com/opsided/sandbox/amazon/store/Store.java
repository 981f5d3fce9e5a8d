package com.opsided.sandbox.amazon.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import tools.jackson.databind.json.JsonMapper;

/**
 * Records of one kind, in memory and in a journal of JSON lines that is only appended to,
 * where a key's last line counts. It survives the death of its process at any moment: a
 * line that was torn by it is dropped. Thread-safe.
 *
 * @param <T> a record
 */
public final class Store<T> {

	private final Path file;

	private final Class<T> kind;

	private final Function<T, String> key;

	private final JsonMapper json;

	private final Map<String, T> values = new LinkedHashMap<>();

	Store(Path file, Class<T> kind, Function<T, String> key, JsonMapper json) {
		this.file = file;
		this.kind = kind;
		this.key = key;
		this.json = json;
		load();
	}

	/**
	 * Remembers a value instead of the one with the same key.
	 * @param value the value
	 */
	public synchronized void put(T value) {
		String line = this.json.writeValueAsString(value) + "\n";
		write(line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		this.values.put(this.key.apply(value), value);
	}

	/**
	 * Finds a value.
	 * @param key its key
	 * @return the value, if there is one
	 */
	public synchronized Optional<T> find(String key) {
		return Optional.ofNullable(this.values.get(key));
	}

	/**
	 * Replaces a value, with nobody in between.
	 * @param key its key
	 * @param change makes the new value of the old one; the same one means no change
	 * @return the old value, if there was one
	 */
	public synchronized Optional<T> change(String key, UnaryOperator<T> change) {
		Optional<T> old = find(key);
		old.ifPresent((value) -> {
			T next = change.apply(value);
			if (!next.equals(value)) {
				put(next);
			}
		});
		return old;
	}

	/**
	 * Returns all values in the order of their first appearance.
	 * @return a copy
	 */
	public synchronized List<T> all() {
		return List.copyOf(this.values.values());
	}

	private void load() {
		if (!Files.exists(this.file)) {
			return;
		}
		try {
			String text = Files.readString(this.file);
			int whole = text.lastIndexOf('\n') + 1;
			if (whole < text.length()) {
				write(text.substring(0, whole).getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING);
			}
			text.substring(0, whole).lines().forEach((line) -> {
				T value = this.json.readValue(line, this.kind);
				this.values.put(this.key.apply(value), value);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.file, ex);
		}
	}

	private void write(byte[] bytes, StandardOpenOption... how) {
		try {
			StandardOpenOption[] all = java.util.Arrays.copyOf(how, how.length + 1);
			all[how.length] = StandardOpenOption.WRITE;
			Files.write(this.file, bytes, all);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write to " + this.file, ex);
		}
	}

}
