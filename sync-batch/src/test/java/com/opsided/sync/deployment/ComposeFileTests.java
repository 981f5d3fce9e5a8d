package com.opsided.sync.deployment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.google.GoogleClient;
import com.opsided.sandbox.stripe.StripePlatform;
import com.opsided.shared.secret.SecretFiles;
import com.opsided.sync.audit.Opsided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static com.opsided.sync.deployment.DeploymentFiles.at;
import static com.opsided.sync.deployment.DeploymentFiles.list;
import static com.opsided.sync.deployment.DeploymentFiles.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * The compose files: every name in them is one that the applications know.
 */
class ComposeFileTests {

	private static final Set<String> OURS = Set.of("migration", "integration-api", "sync-batch", "sandbox", "seller");

	private final Map<String, Object> base = services("docker-compose.yml");

	private final Map<String, Object> production = services("docker-compose.prod.yml");

	private static Map<String, Object> services(String file) {
		return map(DeploymentFiles.document(file).get("services"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker-compose.yml", "docker-compose.prod.yml" })
	void everyVariableOfAnApplicationIsOneThatItReads(String file) {
		KnownSettings known = new KnownSettings();
		services(file).forEach((name, service) -> {
			if (OURS.contains(name)) {
				assertThat(map(map(service).get("environment")).keySet()).as(name).allMatch(known::readsVariable);
			}
		});
		assertThat(known.readsVariable("JWT_SECRTE")).isFalse();
	}

	@Test
	void everySettingForTheSandboxIsBoundAndItsCredentialsAreTheSandboxs() {
		Map<String, Object> settings = DeploymentFiles.document("deploy/compose/sandbox.yaml");
		KnownSettings known = new KnownSettings();
		assertThat(DeploymentFiles.flat("", settings).keySet()).allMatch(known::readsSetting);
		assertThat(at(settings, "opsided.amazon.client-id")).isEqualTo(SandboxApplication.USUAL.clientId());
		assertThat(at(settings, "opsided.amazon.client-secret")).isEqualTo(SandboxApplication.USUAL.clientSecret());
		assertThat(at(settings, "opsided.amazon.consent.application-id"))
			.isEqualTo(SandboxApplication.USUAL.applicationId());
		assertThat(at(settings, "opsided.google.client-id")).isEqualTo(GoogleClient.USUAL.id());
		assertThat(at(settings, "opsided.google.client-secret")).isEqualTo(GoogleClient.USUAL.secret());
		assertThat(at(settings, "opsided.stripe.client-id")).isEqualTo(StripePlatform.CLIENT_ID);
		assertThat(at(settings, "opsided.stripe.client-secret")).isEqualTo(StripePlatform.SECRET_KEY);
		assertThat(at(settings, "opsided.stripe.webhook-secret")).isEqualTo(StripePlatform.WEBHOOK_SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "migration", "sandbox", "seller" })
	void everyCommandIsOneThatTheJarUnderstands(String service) {
		String[] command = list(at(this.base, service + ".command")).stream()
			.map((each) -> String.valueOf(each).replaceAll("\\$\\{[A-Z_]+:-([^}]*)}", "$1"))
			.toArray(String[]::new);
		assertThatCode(() -> new CommandLine(new Opsided()).parseArgs(command)).doesNotThrowAnyException();
	}

	@Test
	void theExampleExplainsEveryVariableThatTheFilesAskForAndNoOther() {
		Set<String> asked = new TreeSet<>();
		for (String file : List.of("docker-compose.yml", "docker-compose.override.yml", "docker-compose.prod.yml")) {
			names("\\$\\{([A-Z_]+)[:}]", DeploymentFiles.text(file), asked);
		}
		Set<String> explained = new TreeSet<>();
		names("(?m)^([A-Z_]+)=", DeploymentFiles.text(".env.example"), explained);
		assertThat(explained).isEqualTo(asked);
	}

	private static void names(String pattern, String text, Set<String> into) {
		Matcher name = Pattern.compile(pattern).matcher(text);
		while (name.find()) {
			into.add(name.group(1));
		}
	}

	@Test
	void theExampleHoldsNoSecret() {
		assertThat(DeploymentFiles.text(".env.example").lines())
			.filteredOn((line) -> SecretFiles.NAMES.stream().anyMatch((name) -> line.startsWith(name + "=")))
			.hasSize(SecretFiles.NAMES.size())
			.allMatch((line) -> line.endsWith("="));
	}

	@Test
	void aServiceThatIsScaledHasNeitherANameNorASinglePortOfItsOwn() {
		Map<String, Object> node = map(this.base.get("sync-batch"));
		assertThat(node).doesNotContainKey("container_name");
		assertThat(list(node.get("ports"))).singleElement()
			.asString()
			.matches("\\$\\{BIND_ADDRESS:-127\\.0\\.0\\.1}:\\$\\{SYNC_BATCH_PORTS:-\\d+-\\d+}:3002");
	}

	@Test
	void portsAreThoseThatTheApplicationsListenAt() {
		String dockerfile = DeploymentFiles.text("Dockerfile");
		for (Ports each : Ports.all()) {
			assertThat(list(at(this.base, each.application() + ".ports"))).singleElement()
				.asString()
				.endsWith(":" + each.api());
			assertThat(dockerfile).contains("EXPOSE " + each.api() + " " + each.management(),
					"CMD [\"ready\", \"" + each.management() + "\"]");
		}
		assertThat(DeploymentFiles.text("deploy/docker/ready")).contains("/health/readiness");
		Ports.assertHealthAndMetersAreServed();
	}

	@Test
	void productionPublishesNoDatabaseAndKeepsSecretsInFiles() {
		assertThat(map(this.base.get("postgres"))).doesNotContainKey("ports");
		assertThat(map(this.production.get("postgres"))).doesNotContainKey("ports");
		List<String> variables = new ArrayList<>();
		this.production.values()
			.forEach((service) -> map(map(service).get("environment"))
				.forEach((name, value) -> variables.add(name + "=" + value)));
		assertThat(variables).filteredOn((each) -> SecretFiles.NAMES.contains(each.substring(0, each.indexOf('='))))
			.allMatch((each) -> each.endsWith("="));
		assertThat(variables).filteredOn((each) -> each.contains("_FILE="))
			.hasSizeGreaterThan(SecretFiles.NAMES.size())
			.allMatch((each) -> each
				.matches("(?:POSTGRES_PASSWORD|GF_SECURITY_ADMIN_PASSWORD_|[A-Z_]+)_FILE=" + "/run/secrets/[A-Z_]+"));
		assertThat(SecretFiles.NAMES).allMatch((name) -> variables.contains(name + "_FILE=/run/secrets/" + name));
	}

	@Test
	void productionHardensEveryServiceAndMakesEverySecretThatOneNames() {
		Set<String> secrets = map(DeploymentFiles.document("docker-compose.prod.yml").get("secrets")).keySet();
		Set<String> lasting = Set.of("postgres", "integration-api", "sync-batch", "prometheus", "grafana");
		assertThat(this.production.keySet()).containsAll(lasting).contains("settings", "migration");
		this.production.forEach((name, service) -> {
			assertThat(map(service)).as(name)
				.containsEntry("read_only", true)
				.containsEntry("cap_drop", List.of("ALL"))
				.containsEntry("security_opt", List.of("no-new-privileges:true"));
			assertThat(list(map(service).get("secrets"))).as(name).allMatch(secrets::contains);
			if (lasting.contains(name)) {
				assertThat(map(service)).as(name).containsEntry("restart", "unless-stopped");
				assertThat(map(service).containsKey("mem_limit") || map(this.base.get(name)).containsKey("mem_limit"))
					.as(name)
					.isTrue();
			}
			if (OURS.contains(name)) {
				assertThat(map(service)).as(name).containsEntry("user", "10001:10001");
			}
		});
		String script = DeploymentFiles.text("deploy/compose/make-secrets");
		assertThat(secrets).allMatch(script::contains);
	}

	@Test
	void aStoppedContainerIsGivenLongerThanItsApplicationTakes() {
		for (Ports each : Ports.all()) {
			Duration given = Duration.parse("PT" + at(this.base, each.application() + ".stop_grace_period"));
			assertThat(given).as(each.application()).isGreaterThan(each.longestShutdown());
		}
	}

}
