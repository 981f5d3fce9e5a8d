package com.opsided.sandbox.amazon.lwa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.amazon.SandboxApplication;

/**
 * The applications that are registered with the simulated Amazon.
 *
 * @param all at least one
 */
record Applications(List<SandboxApplication> all) {

	Optional<SandboxApplication> withId(String applicationId) {
		return this.all.stream().filter((each) -> each.applicationId().equals(applicationId)).findFirst();
	}

	SandboxApplication authenticated(String clientId, String clientSecret) {
		return this.all.stream()
			.filter((each) -> each.clientId().equals(clientId) && same(each.clientSecret(), clientSecret))
			.findFirst()
			.orElseThrow(LwaException::invalidClient);
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
