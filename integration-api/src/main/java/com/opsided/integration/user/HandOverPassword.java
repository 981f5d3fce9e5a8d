package com.opsided.integration.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import com.opsided.shared.user.EmailAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whoever starts the application the password that was made for him: once, on the
 * standard output, or in a file that only he can read. Never in the log.
 */
final class HandOverPassword {

	private final @Nullable Path file;

	HandOverPassword(@Nullable Path file) {
		this.file = file;
	}

	/** Writes the file, before there is a user whose password nobody would know. */
	void prepare(EmailAddress email, String password) {
		if (this.file == null) {
			return;
		}
		try {
			Files.deleteIfExists(this.file);
			Files.createFile(this.file,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(this.file,
					JsonMapper.shared().writeValueAsString(Map.of("email", email.text(), "password", password)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file of opsided.users.first-admin-file cannot be written", ex);
		}
	}

	void announce(EmailAddress email, String password) {
		if (this.file == null) {
			System.out.println("The first administrator is " + email + " with the password " + password);
		}
	}

}
