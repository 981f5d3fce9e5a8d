package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The password of our own server. The loopback is open to every user of the machine, so
 * trusting it would hand a seller's books to all of them; a socket file would do on Unix
 * only, and not through pgjdbc.
 */
final class Password {

	private static final int BYTES = 24;

	static String read(ServerHome home) throws IOException {
		return Files.readString(home.password()).strip();
	}

	/** Makes one unless there is one, whole or not at all. */
	static void make(ServerHome home) throws IOException {
		if (!Files.exists(home.password())) {
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			Path fresh = Files.createTempFile(home.root(), "password-", "", ServerHome.closedFile());
			Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
			Files.move(fresh, home.password(), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private Password() {
	}

}
