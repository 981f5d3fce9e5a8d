package com.opsided.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;

import com.opsided.sandbox.amazon.SandboxClient;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.SellerSpec;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The server beside other applications, and its command line.
 */
class SandboxServerTests {

	@Test
	void itRunsBesideAnotherApplicationAndHearsNothingOfItsSettings() {
		SpringApplication other = new SpringApplication(Other.class);
		other.setWebApplicationType(WebApplicationType.NONE);
		String servletPath = "spring.mvc.servlet.path";
		System.setProperty(servletPath, "/elsewhere");
		try (ConfigurableApplicationContext context = other.run()) {
			try (SandboxServer server = SandboxServer.start(SandboxOptions.fast())) {
				assertThat(new SandboxClient(server.baseUrl()).get("/control/clock").statusCode()).isEqualTo(200);
			}
			assertThat(context.isRunning()).isTrue();
		}
		finally {
			System.clearProperty(servletPath);
		}
	}

	@Test
	void twoServersKnowNothingOfEachOther() {
		SandboxOptions options = SandboxOptions.fast();
		try (SandboxServer one = SandboxServer
			.start(options.sellers(List.of(new SellerSpec(1, Region.EU, 50, LocalDate.of(2026, 3, 24), null, null))));
				SandboxServer two = SandboxServer.start(options)) {
			assertThat(SandboxClient.json(new SandboxClient(one.baseUrl()).get("/control/sellers"))).hasSize(1);
			assertThat(SandboxClient.json(new SandboxClient(two.baseUrl()).get("/control/sellers"))).isEmpty();
			assertThat(one.home()).isNotEqualTo(two.home());
		}
	}

	@Test
	void aTemporaryHomeIsGoneWithTheServer() {
		SandboxServer server = SandboxServer.start(SandboxOptions.fast());
		assertThat(server.home()).isDirectory();
		server.close();
		assertThat(server.home()).doesNotExist();
	}

	@Test
	void theCommandExplainsItselfAndItsMistakes() {
		assertThat(run(0, "--help")).contains("--port", "--sellers", "--home", "--speed");
		assertThat(run(2, "--sellers", "mars:1")).contains("'mars' is not a region");
		assertThat(run(2, "--speed", "0")).contains("speed");
	}

	@Test
	void aSellerIsReadFromOneWord() {
		assertThat(SellerSpec.parse("eu:7:500:2026-11-23"))
			.isEqualTo(new SellerSpec(7, Region.EU, 500, LocalDate.of(2026, 11, 23), null, null));
		assertThat(SellerSpec.parse("na:1")).isEqualTo(new SellerSpec(1, Region.NA));
		assertThatIllegalArgumentException().isThrownBy(() -> SellerSpec.parse("na"));
	}

	private static String run(int exitCode, String... args) {
		StringWriter text = new StringWriter();
		CommandLine command = new CommandLine(new Sandbox()).setOut(new PrintWriter(text))
			.setErr(new PrintWriter(text));
		assertThat(command.execute(args)).isEqualTo(exitCode);
		return text.toString();
	}

	@Configuration(proxyBeanMethods = false)
	static class Other {

	}

}
