package com.opsided.shared.server;

import java.util.Map;
import java.util.function.UnaryOperator;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.SigningKeys;
import com.opsided.shared.web.WeakSecret;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Stops a start without its secrets before anything else begins.
 */
public final class ServerSecrets implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check((name) -> event.getEnvironment().getProperty(name, ""));
	}

	/**
	 * Checks the secrets.
	 * @param setting finds a setting by its name, empty if it is not set
	 * @throws WeakSecret if one is missing or could be guessed
	 */
	public static void check(UnaryOperator<String> setting) {
		SigningKeys.of(setting.apply("JWT_SECRET"), setting.apply("JWT_SECRET_PREVIOUS"));
		try {
			KeyRing.of(Map.of("ENCRYPTION_KEY", setting.apply("ENCRYPTION_KEY"), "ENCRYPTION_KEY_PREVIOUS",
					setting.apply("ENCRYPTION_KEY_PREVIOUS")));
		}
		catch (IllegalArgumentException ex) {
			throw new WeakSecret(String.valueOf(ex.getMessage()));
		}
	}

}
