package com.opsided.sync.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.google.GoogleClient;
import com.opsided.sandbox.stripe.StripePlatform;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the applications are told of the simulated providers and of each other.
 *
 * @param providers where they all are
 * @param hubPort where integration-api listens
 */
record DemoSettings(String providers, int hubPort) {

	/** The environment of a node. */
	Map<String, String> ofNode() {
		Map<String, String> properties = amazon();
		properties.put("opsided.console.integration-url", hub());
		return environment(properties);
	}

	private String hub() {
		return "http://localhost:" + this.hubPort;
	}

	private static Map<String, String> environment(Map<String, String> properties) {
		return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties), "AMAZON_CLIENT_ID",
				SandboxApplication.USUAL.clientId(), "AMAZON_CLIENT_SECRET", SandboxApplication.USUAL.clientSecret());
	}

	/** The environment of integration-api. */
	Map<String, String> ofHub(DemoHome home, DemoLogins logins) throws IOException {
		Map<String, String> properties = amazon();
		properties.put("opsided.oauth.public-url", hub());
		// the console tells from where a browser logs in
		properties.put("opsided.web.trusted-proxies", "127.0.0.1,::1");
		properties.put("opsided.amazon.consent.consent-url", this.providers);
		properties.put("opsided.google.authorization-url", this.providers + "/google/o/oauth2/v2/auth");
		properties.put("opsided.google.token-url", this.providers + "/google/token");
		properties.put("opsided.google.revoke-url", this.providers + "/google/revoke");
		properties.put("opsided.google.gmail-url", this.providers + "/google/");
		properties.put("opsided.stripe.connect-url", this.providers + "/stripe");
		properties.put("opsided.stripe.apps-url", this.providers + "/stripe/apps");
		properties.put("opsided.stripe.api-url", this.providers + "/stripe");
		Map<String, String> environment = new HashMap<>(environment(properties));
		environment.put("AMAZON_APPLICATION_ID", SandboxApplication.USUAL.applicationId());
		environment.put("GMAIL_CLIENT_ID", GoogleClient.USUAL.id());
		environment.put("GMAIL_CLIENT_SECRET", GoogleClient.USUAL.secret());
		environment.put("STRIPE_CLIENT_ID", StripePlatform.CLIENT_ID);
		environment.put("STRIPE_CLIENT_SECRET", StripePlatform.SECRET_KEY);
		environment.put("STRIPE_WEBHOOK_SECRET", StripePlatform.WEBHOOK_SECRET);
		environment.put("JWT_SECRET", home.secret("JWT_SECRET"));
		environment.put("ENCRYPTION_KEY", home.secret("ENCRYPTION_KEY"));
		environment.put("ADMIN_EMAIL", logins.adminEmail());
		environment.put("ADMIN_PASSWORD", logins.adminPassword());
		return environment;
	}

	private Map<String, String> amazon() {
		Map<String, String> properties = new HashMap<>();
		for (String region : new String[] { "na", "eu", "fe" }) {
			properties.put("opsided.amazon.endpoint." + region, this.providers);
		}
		properties.put("opsided.amazon.token-url", this.providers + "/auth/o2/token");
		return properties;
	}

}
