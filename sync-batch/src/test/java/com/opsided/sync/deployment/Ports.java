package com.opsided.sync.deployment;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.opsided.sync.schedule.NodeProperties;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static com.opsided.sync.deployment.DeploymentFiles.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where an application listens, and how long its end takes, as its own settings say.
 *
 * @param application its name
 * @param api the port of its API
 * @param management the port of health and meters
 * @param longestShutdown the phases of its end, one after the other
 */
record Ports(String application, int api, int management, Duration longestShutdown) {

	private static final String NODE = "sync-batch/src/main/resources/application-server.yaml";

	private static final String HUB = "integration-api/src/main/resources/application.yaml";

	static List<Ports> all() {
		NodeProperties node = new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("opsided.node",
				NodeProperties.class);
		return List.of(of("sync-batch", NODE, node.shutdownGrace()), of("integration-api", HUB, Duration.ZERO));
	}

	private static Ports of(String application, String settings, Duration before) {
		Map<String, Object> document = DeploymentFiles.document(settings);
		Duration phase = Duration.parse("PT" + at(document, "spring.lifecycle.timeout-per-shutdown-phase"));
		return new Ports(application, (Integer) at(document, "server.port"),
				(Integer) at(document, "management.server.port"), before.plus(phase));
	}

	/** The paths that probes and Prometheus ask for are those of both applications. */
	static void assertHealthAndMetersAreServed() {
		for (String settings : List.of(NODE, HUB)) {
			Map<String, Object> endpoints = DeploymentFiles.map(DeploymentFiles.document(settings).get("management"));
			assertThat(at(endpoints, "endpoints.web.base-path")).isEqualTo("/");
			assertThat(at(endpoints, "endpoints.web.path-mapping.prometheus")).isEqualTo("metrics");
			assertThat(at(endpoints, "endpoints.web.exposure.include")).asString().contains("health", "prometheus");
			assertThat(at(endpoints, "endpoint.health.probes.enabled")).isEqualTo(true);
		}
	}

}
