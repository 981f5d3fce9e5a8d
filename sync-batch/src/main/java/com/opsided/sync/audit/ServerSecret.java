package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.opsided.shared.secret.SecretFiles;
import com.opsided.shared.secret.UnreadableSecret;
import com.opsided.shared.web.WeakSecret;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a server needs: an environment variable, the file that the variable with
 * {@code _FILE} names or, where the demo made it, a file of that name under
 * {@code secrets} in {@code OPSIDED_HOME}.
 */
enum ServerSecret {

	/** Signs access tokens. */
	JWT("JWT_SECRET"),
	/** Seals the tokens of providers. */
	ENCRYPTION("ENCRYPTION_KEY");

	private final String variable;

	ServerSecret(String variable) {
		this.variable = variable;
	}

	String variable() {
		return this.variable;
	}

	/**
	 * A setting of the environment, or of the demo if it is a secret; empty if not set.
	 */
	static String setting(String name) {
		for (ServerSecret secret : values()) {
			if (secret.variable.equals(name)) {
				String value = secret.find();
				return (value != null) ? value : "";
			}
		}
		return environment().getOrDefault(name, "");
	}

	/** The process's variables, with the secrets that stand in files. */
	private static Map<String, String> environment() {
		try {
			return SecretFiles.resolve(System.getenv());
		}
		catch (UnreadableSecret ex) {
			throw new WeakSecret(String.valueOf(ex.getMessage()));
		}
	}

	/** This secret as the process has it, null if it has none. */
	@Nullable String find() {
		return find(environment());
	}

	@Nullable String find(Map<String, String> environment) {
		String value = environment.get(this.variable);
		if (value != null && !value.isBlank()) {
			return value;
		}
		Path file = file(Home.of(environment));
		try {
			return Files.isReadable(file) ? Files.readString(file).strip() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	Path file(Home home) {
		return home.path().resolve("secrets").resolve(this.variable);
	}

}
