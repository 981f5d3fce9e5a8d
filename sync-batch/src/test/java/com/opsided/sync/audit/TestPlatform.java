package com.opsided.sync.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sync.SyncBatchApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The platform on a real PostgreSQL, started once for all tests of the module and closed
 * when the process ends. Chunks are small, so that small files have many.
 */
public final class TestPlatform {

	/** Rows in a chunk. */
	public static final int CHUNK_ROWS = 200;

	/** Where the platform looks for Amazon; nobody listens until a test starts one. */
	public static final int AMAZON_PORT = freePort();

	/** What seals tokens. */
	public static final String ENCRYPTION_KEY = "c2l4dGVlbiBieXRlcyB0d2ljZSBzaXh0ZWVuIGJ5dGU=";

	private static final ConfigurableApplicationContext beans = start();

	private TestPlatform() {
	}

	private static ConfigurableApplicationContext start() {
		SpringApplication application = SyncBatchApplication.forCommandLine();
		application.addPrimarySources(List.of(PlannedFailure.Beans.class));
		application.setDefaultProperties(settings());
		return application.run("--opsided.home=" + home());
	}

	public static Path home() {
		return Path.of("target", "opsided-home").toAbsolutePath();
	}

	/** Amazon is at a port where a test may start a simulated one. */
	private static Map<String, Object> settings() {
		Map<String, Object> settings = new HashMap<>();
		settings.put("opsided.load.chunk-rows", CHUNK_ROWS);
		settings.put("opsided.claims.range-size", 3);
		for (String region : List.of("na", "eu", "fe")) {
			settings.put("opsided.amazon.endpoint." + region, amazonUrl());
		}
		settings.put("opsided.amazon.limits.read", "3s");
		settings.put("opsided.amazon.limits.document-size", "64MB");
		settings.put("opsided.amazon.token-url", amazonUrl() + "/auth/o2/token");
		settings.put("AMAZON_CLIENT_ID", SandboxApplication.USUAL.clientId());
		settings.put("AMAZON_CLIENT_SECRET", SandboxApplication.USUAL.clientSecret());
		settings.put("ENCRYPTION_KEY", ENCRYPTION_KEY);
		return settings;
	}

	public static String amazonUrl() {
		return "http://localhost:" + AMAZON_PORT;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static ConfigurableApplicationContext beans() {
		return beans;
	}

	public static <T> T bean(Class<T> type) {
		return beans.getBean(type);
	}

	public static JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

}
