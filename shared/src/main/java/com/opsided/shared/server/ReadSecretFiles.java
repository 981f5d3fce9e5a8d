package com.opsided.shared.server;

import java.util.HashMap;
import java.util.Map;

import com.opsided.shared.secret.SecretFiles;
import com.opsided.shared.secret.UnreadableSecret;
import com.opsided.shared.web.WeakSecret;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Makes secrets that are given as files settings like any other: {@code JWT_SECRET} is
 * what the file holds that {@code JWT_SECRET_FILE} names.
 */
final class ReadSecretFiles implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		// no process's environment, as in the sandbox, no files
		if (!environment.getPropertySources().contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
			return;
		}
		try {
			Map<String, String> secrets = SecretFiles.read(variables(environment));
			if (!secrets.isEmpty()) {
				// before the environment, where compose leaves an empty variable behind
				environment.getPropertySources()
					.addBefore(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							new MapPropertySource("secretFiles", Map.copyOf(secrets)));
			}
		}
		catch (UnreadableSecret ex) {
			throw new WeakSecret(String.valueOf(ex.getMessage()));
		}
	}

	private static Map<String, String> variables(ConfigurableEnvironment environment) {
		Map<String, String> variables = new HashMap<>();
		environment.getSystemEnvironment().forEach((name, value) -> variables.put(name, String.valueOf(value)));
		return variables;
	}

}
