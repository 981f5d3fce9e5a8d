package com.opsided.shared.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Secrets in files: {@code JWT_SECRET_FILE} names the file that holds what
 * {@code JWT_SECRET} would, so that no secret stands in an environment, which every
 * inspection of a container shows.
 */
public final class SecretFiles {

	/** The variables that may be given as files. */
	public static final List<String> NAMES = List.of("DB_PASSWORD", "JWT_SECRET", "JWT_SECRET_PREVIOUS",
			"ENCRYPTION_KEY", "ENCRYPTION_KEY_PREVIOUS", "AMAZON_CLIENT_SECRET", "GMAIL_CLIENT_SECRET",
			"STRIPE_CLIENT_SECRET", "STRIPE_WEBHOOK_SECRET", "ADMIN_PASSWORD");

	private static final String SUFFIX = "_FILE";

	private SecretFiles() {
	}

	/**
	 * Adds what the files hold to an environment.
	 * @param environment the variables of a process
	 * @return the variables, each secret under its own name; without the blanks and the
	 * line end around it
	 * @throws UnreadableSecret if a file cannot be read, or a secret is given twice
	 */
	public static Map<String, String> resolve(Map<String, String> environment) {
		Map<String, String> resolved = new HashMap<>(environment);
		resolved.putAll(read(environment));
		return resolved;
	}

	/**
	 * Reads the files alone.
	 * @param environment the variables of a process
	 * @return the secrets that are given as files, by the name of the variable that they
	 * stand for
	 * @throws UnreadableSecret if a file cannot be read, or a secret is given twice
	 */
	public static Map<String, String> read(Map<String, String> environment) {
		Map<String, String> secrets = new HashMap<>();
		for (String name : NAMES) {
			String file = environment.getOrDefault(name + SUFFIX, "");
			if (!file.isBlank()) {
				if (!environment.getOrDefault(name, "").isBlank()) {
					throw new UnreadableSecret(name + " and " + name + SUFFIX + " are both set: unset one of them");
				}
				secrets.put(name, content(name + SUFFIX, file));
			}
		}
		return secrets;
	}

	private static String content(String variable, String file) {
		try {
			return Files.readString(Path.of(file)).strip();
		}
		catch (IOException | InvalidPathException ex) {
			throw new UnreadableSecret(
					variable + " names " + file + ", which user " + System.getProperty("user.name") + " cannot read ("
							+ ex.getClass().getSimpleName() + "): put the secret there, or let that user read it");
		}
	}

}
