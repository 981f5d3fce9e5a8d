package com.opsided.integration.user;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first by whoever guesses. */
final class CommonPasswords {

	private static final String COMMENT = "## ";

	private final Set<String> all;

	CommonPasswords() {
		try (InputStream file = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
			this.all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith(COMMENT))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int size() {
		return this.all.size();
	}

	boolean contains(String password) {
		return this.all.contains(password.toLowerCase(Locale.ROOT));
	}

}
