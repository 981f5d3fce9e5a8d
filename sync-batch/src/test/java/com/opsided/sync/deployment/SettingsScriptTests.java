package com.opsided.sync.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said and done about secrets before any container starts. */
@DisabledOnOs(OS.WINDOWS)
class SettingsScriptTests {

	private static final Map<String, String> GIVEN = Map.of("DB_PASSWORD", "one", "JWT_SECRET", "two", "ENCRYPTION_KEY",
			"three", "ADMIN_PASSWORD", "four");

	@TempDir
	private Path volume;

	@TempDir
	private Path mounted;

	@Test
	void withoutSecretsNothingStartsAndTheSentenceNamesThem() throws Exception {
		Said said = run("settings.sh", Map.of("JWT_SECRET", "given"));
		assertThat(said.status()).isEqualTo(78);
		assertThat(said.text()).startsWith("These are not set: DB_PASSWORD ENCRYPTION_KEY ADMIN_PASSWORD. ")
			.contains(".env.example", "--profile sandbox");
	}

	@Test
	void secretsOfTheEnvironmentAreHandedOverAsFiles() throws Exception {
		assertThat(run("settings.sh", GIVEN).status()).isZero();
		assertThat(this.volume.resolve("DB_PASSWORD")).hasContent("one");
		assertThat(this.volume.resolve("ADMIN_PASSWORD")).hasContent("four");
	}

	@Test
	void mountedSecretsAreEnoughAndAreCopiedNowhere() throws Exception {
		for (String name : GIVEN.keySet()) {
			Files.writeString(this.mounted.resolve(name), "canary");
		}
		assertThat(run("settings.sh", Map.of()).status()).isZero();
		assertThat(this.volume).isEmptyDirectory();
	}

	@Test
	void theSandboxMakesSecretsThatLastAndSettingsThatRealOnesRemove() throws Exception {
		assertThat(run("sandbox-settings.sh", Map.of()).status()).isZero();
		String key = Files.readString(this.volume.resolve("ENCRYPTION_KEY"));
		assertThat(Base64.getDecoder().decode(key)).hasSize(32);
		assertThat(run("settings.sh", Map.of()).text()).contains("made its own secrets");
		assertThat(run("sandbox-settings.sh", Map.of()).status()).isZero();
		assertThat(this.volume.resolve("ENCRYPTION_KEY")).hasContent(key);
		assertThat(this.volume.resolve("settings/application.yaml"))
			.hasContent(DeploymentFiles.text("deploy/compose/sandbox.yaml"));

		assertThat(run("settings.sh", GIVEN).status()).isZero();
		assertThat(this.volume.resolve("settings")).doesNotExist();
		assertThat(this.volume.resolve("ENCRYPTION_KEY")).hasContent("three");
	}

	private Said run(String script, Map<String, String> environment) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(
				List.of("sh", DeploymentFiles.ROOT.resolve("deploy/compose").resolve(script).toString()));
		builder.environment().keySet().removeAll(GIVEN.keySet());
		builder.environment().putAll(environment);
		builder.environment().put("SETTINGS_DIRECTORY", this.volume.toString());
		builder.environment().put("SECRETS_DIRECTORY", this.mounted.toString());
		builder.environment().put("PATIENCE", "0");
		Process process = builder.redirectErrorStream(true).start();
		String text = new String(process.getInputStream().readAllBytes());
		return new Said(process.waitFor(), text);
	}

	private record Said(int status, String text) {

	}

}
