package com.opsided.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import com.opsided.sandbox.amazon.SandboxOptions;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The simulated Amazon, Google and Stripe as a running server: Amazon at its root, Google
 * below {@code /google/}, Stripe below {@code /stripe}. It has an application context of
 * its own and can be started beside another application in the same process.
 */
public final class SandboxServer implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final int port;

	private final Path home;

	private final boolean temporary;

	private SandboxServer(ConfigurableApplicationContext context, Path home, boolean temporary) {
		this.context = context;
		this.port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer()).getPort();
		this.home = home;
		this.temporary = temporary;
	}

	/**
	 * Starts a server.
	 * @param options how it runs
	 * @return the server, which listens
	 * @throws UncheckedIOException if its home cannot be made
	 */
	public static SandboxServer start(SandboxOptions options) {
		return start(options, false);
	}

	/** Starts a server that has its process for itself, and so its logging too. */
	static SandboxServer startAlone(SandboxOptions options) {
		return start(options, true);
	}

	private static SandboxServer start(SandboxOptions options, boolean alone) {
		Path home = (options.home() != null) ? options.home() : temporaryHome();
		SandboxOptions settled = options.home(home);
		ConfigurableApplicationContext context = application(settled, alone).run();
		return new SandboxServer(context, home, options.home() == null);
	}

	/**
	 * The shutdown and the settings of this process belong to others, mostly its logging
	 * too.
	 */
	private static SpringApplication application(SandboxOptions options, boolean alone) {
		SpringApplication application = new SpringApplication(SandboxConfiguration.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		application.setEnvironment(new SandboxEnvironment(options.port()));
		application.setListeners(application.getListeners()
			.stream()
			.filter((each) -> alone || !(each instanceof LoggingApplicationListener))
			.toList());
		application.addInitializers((each) -> each.getBeanFactory().registerSingleton("sandboxOptions", options));
		application.setRegisterShutdownHook(false);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		return application;
	}

	private static Path temporaryHome() {
		try {
			return Files.createTempDirectory("sandbox");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns where the server is to be reached.
	 * @return {@code http://localhost:PORT}, without a slash at the end
	 */
	public String baseUrl() {
		return "http://localhost:" + this.port;
	}

	/**
	 * Returns the folder in which the server remembers.
	 * @return the folder
	 */
	public Path home() {
		return this.home;
	}

	/** Stops the server, however often it is told to; a temporary home is deleted. */
	@Override
	public void close() {
		this.context.close();
		if (this.temporary && Files.exists(this.home)) {
			delete(this.home);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
