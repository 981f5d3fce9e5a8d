package com.opsided.sync.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the repository, read as YAML. */
final class DeploymentFiles {

	/** The repository; also where this module is compiled elsewhere, with a link. */
	static final Path ROOT = root();

	private DeploymentFiles() {
	}

	private static Path root() {
		try {
			return Objects.requireNonNull(Path.of("src").toRealPath().getParent().getParent());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(String path) {
		try {
			return Files.readString(ROOT.resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The documents of a file. */
	static List<Map<String, Object>> documents(String path) {
		List<Map<String, Object>> documents = new ArrayList<>();
		new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(path))
			.forEach((each) -> documents.add(map(each)));
		return documents;
	}

	static Map<String, Object> document(String path) {
		return documents(path).get(0);
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Object value) {
		return (value != null) ? (Map<String, Object>) value : Map.of();
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(Object value) {
		return (value != null) ? (List<Object>) value : List.of();
	}

	/** What is found behind names that are separated by dots; null if nothing is. */
	static Object at(Object value, String path) {
		Object found = value;
		for (String name : path.split("\\.")) {
			found = map(found).get(name);
			if (found == null) {
				return null;
			}
		}
		return found;
	}

	/** Every setting below a value, by its whole name. */
	static Map<String, Object> flat(String prefix, Object value) {
		Map<String, Object> flat = new LinkedHashMap<>();
		if (value instanceof Map) {
			map(value).forEach((name, each) -> flat.putAll(flat(prefix.isEmpty() ? name : prefix + "." + name, each)));
		}
		else {
			flat.put(prefix, value);
		}
		return flat;
	}

	/** The main sources and settings of the three applications' modules. */
	static List<Path> sources() {
		List<Path> sources = new ArrayList<>();
		for (String module : List.of("shared", "sandbox", "sync-batch", "integration-api")) {
			try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
				files.filter((each) -> each.toString().endsWith(".java") || each.toString().endsWith(".yaml"))
					.forEach(sources::add);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return sources;
	}

}
