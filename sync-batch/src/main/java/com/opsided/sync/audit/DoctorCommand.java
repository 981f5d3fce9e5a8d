package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import com.opsided.shared.postgres.EmbeddedServerFailed;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.sync.doctor.Deployment;
import com.opsided.sync.doctor.ExamineDeployment;
import com.opsided.sync.doctor.Finding;
import com.opsided.sync.doctor.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The command {@code opsided doctor}: what is wrong with a deployment. */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class, sortOptions = false,
		description = { "Looks at a deployment and tells what is wrong and what to do, a line for each thing.", "",
				"Give it the environment that the applications have. It changes nothing and prints no secret.", "" },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:nothing is at fault; there may be warnings", "2:the command line is wrong",
				"65:something is at fault, or with --strict there is a warning",
				"70:a failure of ours; the message says what to do" })
final class DoctorCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--json", description = "Print one JSON document instead of lines.")
	private boolean json;

	@Option(names = "--strict", description = "End with 65 for warnings, too.")
	private boolean strict;

	@Option(names = "--integration-api", paramLabel = "URL",
			description = "Where an integration-api is, to ask for its health; may be repeated.")
	private List<URI> integrationApi = new ArrayList<>();

	@Option(names = "--sync-batch", paramLabel = "URL",
			description = "Where a sync-batch is, to ask for its health; may be repeated.")
	private List<URI> syncBatch = new ArrayList<>();

	@Option(names = "--watch", paramLabel = "DURATION", converter = TokenCommand.DurationConverter.class,
			defaultValue = "12s",
			description = "How long to wait for nodes to tell their time, at most. Default: ${DEFAULT-VALUE}")
	private Duration watch;

	@Override
	public Integer call() {
		PrintWriter print = this.spec.commandLine().getOut();
		List<Finding> found = examine((each) -> {
			if (!this.json) {
				print.println(line(each));
				print.flush();
			}
		});
		Grade worst = found.stream().map(Finding::grade).max(Grade::compareTo).orElse(Grade.OK);
		if (this.json) {
			print.println(JsonMapper.builder()
				.enable(SerializationFeature.INDENT_OUTPUT)
				.build()
				.writeValueAsString(document(worst, found)));
		}
		boolean bad = worst == Grade.FAULT || (this.strict && worst == Grade.WARNING);
		return bad ? ExitStatus.DATA : ExitStatus.DONE;
	}

	private List<Finding> examine(Consumer<Finding> tell) {
		Home home = Home.of(System.getenv());
		try (ConfigurableApplicationContext settings = settings(); PostgresServer server = server(home)) {
			return ExamineDeployment.all(new Deployment(server.address(), home.path(), settings.getEnvironment(),
					ServerSecret::setting, this.integrationApi, this.syncBatch, this.watch), tell);
		}
		catch (EmbeddedServerFailed | IllegalArgumentException ex) {
			Finding fault = new Finding("database", Grade.FAULT, String.valueOf(ex.getMessage()),
					"mend that; nothing else was looked at");
			tell.accept(fault);
			return List.of(fault);
		}
	}

	private static PostgresServer server(Home home) {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("OPSIDED_HOME", home.path().toString());
		return PostgresServer.of(environment, Map.of());
	}

	/** The settings of a server, without starting one. */
	private static ConfigurableApplicationContext settings() {
		return new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.profiles("server")
			.logStartupInfo(false)
			.run("--logging.threshold.console=off", "--logging.file.name=");
	}

	private static Map<String, Object> document(Grade worst, List<Finding> found) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("result", name(worst));
		document.put("findings", found.stream().map(DoctorCommand::fields).toList());
		return document;
	}

	private static Map<String, String> fields(Finding finding) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("check", finding.check());
		fields.put("grade", name(finding.grade()));
		fields.put("says", finding.says());
		if (finding.remedy() != null) {
			fields.put("remedy", finding.remedy());
		}
		return fields;
	}

	private static String name(Grade grade) {
		return grade.name().toLowerCase(Locale.ROOT);
	}

	private static String line(Finding finding) {
		String remedy = (finding.remedy() != null) ? " -> " + finding.remedy() : "";
		return "%-8s %-14s %s%s".formatted(name(finding.grade()), finding.check(), finding.says(), remedy);
	}

	/** No beans. */
	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
