package com.opsided.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The packaged applications: the build names them, else they lie beside this module. */
final class Jars {

	private Jars() {
	}

	static Path syncBatch() {
		return find("opsided.sync.jar", "sync-batch");
	}

	static Path integrationApi() {
		return find("opsided.integration.jar", "integration-api");
	}

	/** The directory of this project, which holds the modules. */
	static Path project() {
		Path here = Path.of("").toAbsolutePath();
		return Files.isDirectory(here.resolve("sync-batch")) ? here : here.resolveSibling("sync-batch").getParent();
	}

	private static Path find(String property, String module) {
		String named = System.getProperty(property, "");
		List<Path> found = named.isBlank() ? built(module) : List.of(Path.of(named).normalize());
		if (found.size() != 1 || !Files.isRegularFile(found.get(0))) {
			throw new IllegalStateException("The jar of " + module + " is not there (" + found
					+ "): build it with mvn package -DskipTests, or name it with -D" + property);
		}
		return found.get(0);
	}

	private static List<Path> built(String module) {
		Path target = project().resolve(module).resolve("target");
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().matches("opsided-" + module + "-[0-9].*\\.jar"))
				.filter((file) -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Nothing was built in " + target, ex);
		}
	}

}
