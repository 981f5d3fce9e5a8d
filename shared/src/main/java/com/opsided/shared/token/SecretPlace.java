package com.opsided.shared.token;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a secret stands. It is bound into the seal, so that a sealed secret that was
 * moved to another row or field cannot be opened there.
 *
 * @param owner the user whose secret it is
 * @param connection the connection
 * @param field the name of the secret, such as {@code refreshToken}
 */
public record SecretPlace(UUID owner, UUID connection, String field) {

	byte[] bytes() {
		return ("connection_secret\n" + this.owner + "\n" + this.connection + "\n" + this.field)
			.getBytes(StandardCharsets.UTF_8);
	}

}
