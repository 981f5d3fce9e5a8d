package com.opsided.sync.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.opsided.shared.web.WeakSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Secrets that stand in files are settings of an application like any other. */
class SecretFileSettingsTests {

	@TempDir
	private Path folder;

	@Test
	void anApplicationReadsTheFileThatAVariableNames() throws Exception {
		Path file = Files.writeString(this.folder.resolve("key"), "from the file\n");
		try (ConfigurableApplicationContext context = start(
				Map.of("STRIPE_CLIENT_SECRET", "", "STRIPE_CLIENT_SECRET_FILE", file.toString()))) {
			assertThat(context.getEnvironment().getProperty("STRIPE_CLIENT_SECRET")).isEqualTo("from the file");
		}
	}

	@Test
	void anApplicationDoesNotStartWithoutAFileThatItIsPromised() {
		assertThatExceptionOfType(WeakSecret.class)
			.isThrownBy(() -> start(Map.of("JWT_SECRET_FILE", this.folder.resolve("nothing").toString())))
			.withMessageStartingWith("JWT_SECRET_FILE names ");
	}

	private static ConfigurableApplicationContext start(Map<String, Object> variables) {
		SpringApplication application = new SpringApplication(Nothing.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLogStartupInfo(false);
		application.setEnvironment(new StandardEnvironment() {
			@Override
			public Map<String, Object> getSystemEnvironment() {
				return variables;
			}
		});
		return application.run();
	}

	/** An application of nothing. */
	static class Nothing {

	}

}
