package com.opsided.sync.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.opsided.shared.secret.SecretFiles;

/** What the applications can be told, and the names they use, found in their sources. */
final class KnownSettings {

	/** Names that Spring and the virtual machine read. */
	private static final Set<String> FRAMEWORK = Set.of("SPRING_CONFIG_ADDITIONAL_LOCATION", "SPRING_PROFILES_INCLUDE",
			"SPRING_THREADS_VIRTUAL_ENABLED", "JAVA_TOOL_OPTIONS");

	private static final Pattern PROPERTIES = Pattern.compile("@ConfigurationProperties\\(\"([^\"]+)\"\\)(.*?)\\{\\s*$",
			Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern NAME = Pattern.compile("@Name\\(\"([^\"]+)\"\\)");

	private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*[,)]");

	private final List<String> texts = new ArrayList<>();

	private final Set<String> bound = new HashSet<>();

	KnownSettings() {
		for (Path source : DeploymentFiles.sources()) {
			try {
				String text = Files.readString(source);
				this.texts.add(text);
				bind(text);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void bind(String text) {
		Matcher properties = PROPERTIES.matcher(text);
		while (properties.find()) {
			Matcher component = COMPONENT.matcher(properties.group(2));
			while (component.find()) {
				this.bound.add(plain(properties.group(1) + component.group(1)));
			}
			Matcher name = NAME.matcher(properties.group(2));
			while (name.find()) {
				this.bound.add(plain(properties.group(1) + name.group(1)));
			}
		}
	}

	/** Whether an application reads a variable of that name. */
	boolean readsVariable(String name) {
		String secret = name.endsWith("_FILE") ? name.substring(0, name.length() - "_FILE".length()) : name;
		return FRAMEWORK.contains(name) || SecretFiles.NAMES.contains(secret) || this.bound.contains(plain(name))
				|| mentions("\"" + name + "\"") || mentions("${" + name + ":");
	}

	/** Whether a setting of that name is bound, or the map that holds it. */
	boolean readsSetting(String name) {
		return this.bound.contains(plain(name)) || this.bound.contains(plain(name.substring(0, name.lastIndexOf('.'))));
	}

	/** Whether a meter is exported under that name, without unit and suffix. */
	boolean exportsMeter(String name) {
		String dotted = name.replaceAll("(_seconds|_total)+$", "").replace('_', '.');
		return mentions("\"" + dotted + "\"");
	}

	private boolean mentions(String literal) {
		return this.texts.stream().anyMatch((each) -> each.contains(literal));
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
