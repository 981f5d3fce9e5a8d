package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import com.opsided.shared.web.WeakSecret;
import com.opsided.sync.SyncBatchApplication;
import com.opsided.shared.server.ServerSecrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/**
 * The command {@code opsided serve}: the REST facade and a node of the cluster, until the
 * process is ended.
 */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class, sortOptions = false,
		description = { "Serves the REST facade and executes runs until it is ended.",
				"JWT_SECRET and ENCRYPTION_KEY must be set.", "" },
		exitCodeListHeading = "%nExit status:%n", exitCodeList = { "0:ended", "2:the command line is wrong",
				"70:a failure of ours; the message says what to do", "78:a secret is missing or weak" })
final class ServeCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "3002",
			description = "The port of the API. Default: ${DEFAULT-VALUE}")
	private int port;

	@Option(names = "--management-port", paramLabel = "PORT", defaultValue = "3102",
			description = "The port of health and meters. Default: ${DEFAULT-VALUE}")
	private int managementPort;

	@Option(names = "--announce", hidden = true, description = "Where to write the ports once the server is ready.")
	private @Nullable Path announcement;

	@Option(names = "--until-input-ends", hidden = true, description = "End with the process that started this one.")
	private boolean untilInputEnds;

	@Override
	public Integer call() throws Exception {
		Home home = Home.of(System.getenv());
		home.prepare();
		System.setProperty("opsided.home", home.path().toString());
		try {
			ServerSecrets.check(ServerSecret::setting);
		}
		catch (WeakSecret ex) {
			this.spec.commandLine().getErr().println("opsided: " + ex.getMessage());
			return ExitStatus.CONFIGURATION;
		}
		try {
			return serve();
		}
		catch (WeakSecret ex) {
			this.spec.commandLine().getErr().println("opsided: " + ex.getMessage());
			return ExitStatus.CONFIGURATION;
		}
	}

	private int serve() throws InterruptedException, IOException {
		CountDownLatch closed = new CountDownLatch(1);
		try (ConfigurableApplicationContext context = SyncBatchApplication.forServer()
			.run(arguments().toArray(String[]::new))) {
			context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (event) -> closed.countDown());
			announce(context.getEnvironment());
			if (this.untilInputEnds) {
				endWithInput(closed);
			}
			closed.await();
			return ExitStatus.DONE;
		}
	}

	private void announce(Environment environment) throws IOException {
		if (this.announcement == null) {
			return;
		}
		Path next = this.announcement.resolveSibling(this.announcement.getFileName() + ".next");
		Files.writeString(next, "{\"port\":%s,\"managementPort\":%s}"
			.formatted(environment.getProperty("local.server.port"), environment.getProperty("local.management.port")));
		Files.move(next, this.announcement, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void endWithInput(CountDownLatch closed) {
		Thread watch = new Thread(() -> {
			try {
				while (System.in.read() >= 0) {
					// Nobody talks to it.
				}
			}
			catch (IOException ex) {
				// A broken pipe is an end, too.
			}
			closed.countDown();
		}, "until-input-ends");
		watch.setDaemon(true);
		watch.start();
	}

	private List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		arguments.add("--server.port=" + this.port);
		arguments.add("--management.server.port=" + this.managementPort);
		for (ServerSecret secret : ServerSecret.values()) {
			arguments.add("--" + secret.variable() + "=" + ServerSecret.setting(secret.variable()));
		}
		return arguments;
	}

}
