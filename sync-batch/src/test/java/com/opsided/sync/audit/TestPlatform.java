package com.opsided.sync.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

	private static final ConfigurableApplicationContext beans = start();

	private TestPlatform() {
	}

	private static ConfigurableApplicationContext start() {
		SpringApplication application = SyncBatchApplication.forCommandLine();
		application.addPrimarySources(List.of(PlannedFailure.Beans.class));
		application.setDefaultProperties(Map.of("opsided.load.chunk-rows", CHUNK_ROWS, "opsided.claims.range-size", 3));
		String home = Path.of("target", "opsided-home").toAbsolutePath().toString();
		return application.run("--opsided.home=" + home);
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
