package com.opsided.sync.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.opsided.sync.audit.Opsided;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

import static com.opsided.sync.deployment.DeploymentFiles.at;
import static com.opsided.sync.deployment.DeploymentFiles.list;
import static com.opsided.sync.deployment.DeploymentFiles.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The manifests, against Kubernetes' own schemas and against the applications.
 */
class KubernetesManifestTests {

	private static final String HOME = "deploy/kubernetes/";

	private static final Gson gson = new Gson();

	/** What checks a kind: unknown fields, missing fields, wrong kinds of values. */
	private static final Map<String, Check> SCHEMAS = Map.ofEntries(
			Map.entry("v1 Namespace", V1Namespace::validateJsonElement),
			Map.entry("v1 ServiceAccount", V1ServiceAccount::validateJsonElement),
			Map.entry("v1 ConfigMap", V1ConfigMap::validateJsonElement),
			Map.entry("v1 Secret", V1Secret::validateJsonElement),
			Map.entry("v1 Service", V1Service::validateJsonElement),
			Map.entry("apps/v1 Deployment", V1Deployment::validateJsonElement),
			Map.entry("batch/v1 Job", V1Job::validateJsonElement),
			Map.entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
			Map.entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement),
			Map.entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement),
			Map.entry("networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement));

	private final KnownSettings known = new KnownSettings();

	static List<Path> manifests() throws IOException {
		try (Stream<Path> files = Files.walk(DeploymentFiles.ROOT.resolve(HOME))) {
			return files.filter((each) -> each.toString().endsWith(".yaml"))
				.filter((each) -> !each.endsWith("kustomization.yaml") && !each.endsWith("prometheus-adapter.yaml"))
				.map(DeploymentFiles.ROOT::relativize)
				.sorted()
				.toList();
		}
	}

	private static List<Map<String, Object>> every(String kind) throws IOException {
		List<Map<String, Object>> found = new ArrayList<>();
		for (Path file : manifests()) {
			DeploymentFiles.documents(file.toString())
				.stream()
				.filter((each) -> kind.equals(each.get("kind")))
				.forEach(found::add);
		}
		return found;
	}

	@ParameterizedTest
	@MethodSource("manifests")
	void aManifestIsWhatKubernetesExpects(Path file) throws IOException {
		for (Map<String, Object> document : DeploymentFiles.documents(file.toString())) {
			String kind = document.get("apiVersion") + " " + document.get("kind");
			assertThat(SCHEMAS).containsKey(kind);
			SCHEMAS.get(kind).check(gson.toJsonTree(document));
		}
	}

	@Test
	void theSchemasRefuseAnUnknownFieldAndAMissingOne() throws IOException {
		Map<String, Object> deployment = every("Deployment").get(0);
		Map<String, Object> container = map(list(at(deployment, "spec.template.spec.containers")).get(0));
		container.put("comand", List.of("x"));
		assertThatThrownBy(() -> V1Deployment.validateJsonElement(gson.toJsonTree(deployment)))
			.hasMessageContaining("comand");
		container.remove("comand");
		container.remove("name");
		assertThatThrownBy(() -> V1Deployment.validateJsonElement(gson.toJsonTree(deployment)))
			.hasMessageContaining("name");
	}

	@Test
	void kustomizeListsEveryManifestButTheExampleAndNoneThatIsMissing() throws IOException {
		Set<String> listed = new TreeSet<>(Set.of(HOME + "base/secret.example.yaml"));
		for (String folder : List.of("base/", "overlays/production/")) {
			Map<String, Object> kustomization = DeploymentFiles.document(HOME + folder + "kustomization.yaml");
			list(kustomization.get("resources")).stream()
				.map(String::valueOf)
				.filter((each) -> !each.equals("../../base"))
				.forEach((each) -> listed.add(HOME + folder + each));
			list(kustomization.get("patches")).forEach((each) -> listed.add(HOME + folder + map(each).get("path")));
		}
		assertThat(manifests().stream().map((each) -> each.toString().replace('\\', '/'))).hasSameElementsAs(listed);
	}

	@Test
	void everyVariableIsReadAndEverySecretThatIsNamedIsInTheExample() throws IOException {
		Set<String> secrets = map(DeploymentFiles.document(HOME + "base/secret.example.yaml").get("stringData"))
			.keySet();
		Map<String, String> variables = new HashMap<>();
		every("ConfigMap").forEach(
				(each) -> map(each.get("data")).forEach((name, value) -> variables.put(name, String.valueOf(value))));
		assertThat(variables.keySet()).allMatch(this.known::readsVariable);
		assertThat(variables.keySet()).filteredOn((each) -> each.endsWith("_FILE"))
			.hasSameSizeAs(secrets)
			.allSatisfy((each) -> {
				String secret = each.substring(0, each.length() - "_FILE".length());
				assertThat(secrets).contains(secret);
				assertThat(variables).containsEntry(each, "/run/secrets/opsided/" + secret);
			});
	}

	@Test
	void portsProbesAndGraceAreThoseOfTheApplications() throws IOException {
		Ports.assertHealthAndMetersAreServed();
		List<Map<String, Object>> deployments = every("Deployment");
		assertThat(deployments).hasSameSizeAs(Ports.all());
		for (Ports ports : Ports.all()) {
			Map<String, Object> deployment = named(deployments, ports.application());
			Map<String, Object> pod = map(at(deployment, "spec.template.spec"));
			Map<String, Object> container = map(list(pod.get("containers")).get(0));
			assertThat(list(container.get("ports"))).extracting((each) -> map(each).get("containerPort"))
				.containsExactly(ports.api(), ports.management());
			assertThat(map(at(deployment, "spec.template.metadata.annotations")))
				.containsEntry("prometheus.io/port", String.valueOf(ports.management()))
				.containsEntry("prometheus.io/path", "/metrics");
			assertThat(at(container, "startupProbe.httpGet.path")).isEqualTo("/health/liveness");
			assertThat(at(container, "livenessProbe.httpGet.path")).isEqualTo("/health/liveness");
			assertThat(at(container, "readinessProbe.httpGet.path")).isEqualTo("/health/readiness");
			List<Object> pause = list(at(container, "lifecycle.preStop.exec.command"));
			assertThat((Integer) pod.get("terminationGracePeriodSeconds"))
				.isGreaterThan((int) ports.longestShutdown().toSeconds() + Integer.parseInt((String) pause.get(1)));
			Map<String, Object> service = named(every("Service"), ports.application());
			assertThat(at(map(list(at(service, "spec.ports")).get(0)), "port")).isEqualTo(ports.api());
			assertThat(at(service, "spec.selector")).isEqualTo(at(deployment, "spec.selector.matchLabels"))
				.isEqualTo(at(deployment, "spec.template.metadata.labels"));
			assertThat(at(named(every("PodDisruptionBudget"), ports.application()), "spec.selector.matchLabels"))
				.isEqualTo(at(service, "spec.selector"));
		}
	}

	@Test
	void everyPodKeepsToTheRestrictedStandard() throws IOException {
		List<Map<String, Object>> workloads = new ArrayList<>(every("Deployment"));
		workloads.addAll(every("Job"));
		assertThat(workloads).hasSize(3).allSatisfy((workload) -> {
			Map<String, Object> pod = map(at(workload, "spec.template.spec"));
			assertThat(at(pod, "securityContext.runAsNonRoot")).isEqualTo(true);
			assertThat(at(pod, "securityContext.runAsUser")).isEqualTo(10001);
			assertThat(at(pod, "securityContext.seccompProfile.type")).isEqualTo("RuntimeDefault");
			assertThat(pod).containsEntry("automountServiceAccountToken", false);
			assertThat(list(pod.get("containers"))).isNotEmpty().allSatisfy((each) -> {
				Map<String, Object> container = map(each);
				assertThat(at(container, "securityContext.allowPrivilegeEscalation")).isEqualTo(false);
				assertThat(at(container, "securityContext.readOnlyRootFilesystem")).isEqualTo(true);
				assertThat(at(container, "securityContext.capabilities.drop")).isEqualTo(List.of("ALL"));
				assertThat(at(container, "resources.limits.memory")).isNotNull();
			});
		});
		assertThat(DeploymentFiles.text("Dockerfile")).contains("USER 10001:10001");
	}

	@Test
	void theNetworkPolicyIsAboutTheLabelThatEveryPodIsGiven() throws IOException {
		Map<String, Object> labels = map(
				list(DeploymentFiles.document(HOME + "base/kustomization.yaml").get("labels")).get(0));
		assertThat(labels).containsEntry("includeTemplates", true);
		assertThat(at(every("NetworkPolicy").get(0), "spec.podSelector.matchLabels")).isEqualTo(labels.get("pairs"));
	}

	@Test
	void theMigrationIsACommandOfTheJar() throws IOException {
		Map<String, Object> container = map(list(at(every("Job").get(0), "spec.template.spec.containers")).get(0));
		String[] command = list(container.get("args")).stream().map(String::valueOf).toArray(String[]::new);
		assertThatCode(() -> new CommandLine(new Opsided()).parseArgs(command)).doesNotThrowAnyException();
	}

	@Test
	void nodesAreAddedByAMeterThatTheyExport() throws IOException {
		Map<String, Object> autoscaler = every("HorizontalPodAutoscaler").get(0);
		String metric = String.valueOf(at(map(list(at(autoscaler, "spec.metrics")).get(0)), "external.metric.name"));
		Map<String, Object> rule = map(
				list(at(DeploymentFiles.document(HOME + "monitoring/prometheus-adapter.yaml"), "rules.external"))
					.get(0));
		assertThat(at(rule, "name.as")).isEqualTo(metric);
		assertThat(rule.get("metricsQuery")).asString().contains("max(" + metric + ")");
		assertThat(this.known.exportsMeter(metric)).isTrue();
		assertThat(this.known.exportsMeter(String.valueOf(rule.get("seriesQuery")))).isTrue();
		assertThat(this.known.exportsMeter("opsided_runs_eldest_age_seconds")).isFalse();
		assertThat(named(every("Deployment"), String.valueOf(at(autoscaler, "spec.scaleTargetRef.name")))).isNotEmpty();
	}

	private static Map<String, Object> named(List<Map<String, Object>> documents, String name) {
		return documents.stream()
			.filter((each) -> name.equals(at(each, "metadata.name")))
			.findFirst()
			.orElseThrow(() -> new AssertionError("there is no " + name));
	}

	/** Checks a document; throws where it is not of its kind. */
	private interface Check {

		void check(JsonElement document) throws IOException;

	}

}
