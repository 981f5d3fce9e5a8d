package com.opsided.sync.audit;

import java.util.Map;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.WeakSecret;

/** The keys that a command needs, checked before anything begins. */
final class SealingKeys {

	private SealingKeys() {
	}

	/**
	 * Checks the keys and tells the platform about one that the demo made.
	 * @throws WeakSecret if there is none, or one cannot be used
	 */
	static void prepare() {
		String current = ServerSecret.setting("ENCRYPTION_KEY");
		try {
			KeyRing.of(Map.of("ENCRYPTION_KEY", current, "ENCRYPTION_KEY_PREVIOUS",
					ServerSecret.setting("ENCRYPTION_KEY_PREVIOUS")));
		}
		catch (IllegalArgumentException ex) {
			throw new WeakSecret(String.valueOf(ex.getMessage()));
		}
		System.setProperty("ENCRYPTION_KEY", current);
	}

}
