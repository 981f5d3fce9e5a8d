package com.opsided.integration;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application a second time, with providers that do what a test scripts and with
 * little patience; on the same database, whose background work it leaves to the first.
 * Started once for all tests of the module.
 */
public final class ScriptedProviders {

	/** The providers. */
	public static final WireMockServer providers = new WireMockServer(
			WireMockConfiguration.wireMockConfig().dynamicPort().asynchronousResponseEnabled(true));

	private static final ConfigurableApplicationContext beans = start();

	private ScriptedProviders() {
	}

	private static ConfigurableApplicationContext start() {
		providers.start();
		IntegrationServer.beans();
		return IntegrationServer.start(providers.baseUrl(),
				List.of("--opsided.outbound.read=700ms", "--opsided.outbound.reply=1500ms",
						"--opsided.outbound.reply-size=256KB", "--opsided.outbound.patience=1500ms",
						"--opsided.outbound.first-pause=20ms", "--opsided.google.mail.longest-text=5000",
						"--opsided.google.mail.largest-attachment=64KB", "--opsided.google.mail.units-per-minute=2100",
						"--opsided.oauth.revocation.pause=1d", "--opsided.tokens.daily=false"));
	}

	/** Calls the application. */
	public static HttpResponse<String> get(String path, String token) {
		return IntegrationServer
			.send(HttpRequest.newBuilder(uri("local.server.port", path)).header("Authorization", "Bearer " + token));
	}

	/** What the application counts. */
	public static String meters() {
		return IntegrationServer.send(HttpRequest.newBuilder(uri("local.management.port", "/metrics"))).body();
	}

	private static URI uri(String port, String path) {
		return URI.create("http://localhost:" + beans.getEnvironment().getProperty(port) + path);
	}

}
