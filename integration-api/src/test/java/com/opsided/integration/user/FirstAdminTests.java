package com.opsided.integration.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.opsided.integration.IntegrationApplication;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.user.Credentials;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.WeakSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How the first administrator comes about, on databases of their own. */
class FirstAdminTests {

	private static ConfigurableApplicationContext start(Path home, String... more) {
		List<String> arguments = new ArrayList<>(List.of("--opsided.home=" + home, "--server.port=0",
				"--management.server.port=0", "--JWT_SECRET=" + IntegrationServer.SECRET,
				"--ENCRYPTION_KEY=" + IntegrationServer.ENCRYPTION_KEY, "--logging.threshold.console=off"));
		arguments.addAll(List.of(more));
		return IntegrationApplication.forServer().run(arguments.toArray(String[]::new));
	}

	@Test
	void thereIsOneAdministratorWithAPasswordThatIsHandedOverOnce(@TempDir Path home) throws IOException {
		Path file = home.resolve("first-admin.json");
		assertThatExceptionOfType(WeakSecret.class)
			.isThrownBy(() -> start(home, "--ADMIN_EMAIL=boss@example.com", "--ADMIN_PASSWORD=12345678"))
			.withMessage("ADMIN_PASSWORD is one of those that are guessed first; take another");
		assertThatExceptionOfType(WeakSecret.class)
			.isThrownBy(() -> start(home, "--ADMIN_EMAIL=boss@example.com", "--ADMIN_PASSWORD=short"))
			.withMessage("ADMIN_PASSWORD must have 8 to 256 characters");
		assertThatExceptionOfType(WeakSecret.class)
			.isThrownBy(() -> start(home, "--ADMIN_EMAIL=boss", "--ADMIN_PASSWORD=a good password"))
			.withMessageStartingWith("ADMIN_EMAIL must be an e-mail address");
		String[] demo = { "--opsided.users.print-first-admin=true", "--opsided.users.first-admin-file=" + file };
		try (ConfigurableApplicationContext first = start(home, demo)) {
			JsonNode told = JsonMapper.shared().readTree(Files.readString(file));
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			Credentials admin = credentials(first, told.path("email").asString());
			assertThat(admin.user().role()).isEqualTo(Role.ADMIN);
			assertThat(first.getBean(HashPassword.class)
				.matches(told.path("password").asString(), Optional.of(admin.passwordHash()))).isTrue();
		}
		Files.delete(file);
		try (ConfigurableApplicationContext second = start(home, demo)) {
			assertThat(file).doesNotExist();
			assertThat(Tenant.EVERYBODY.call(() -> second.getBean(UserTable.class).page("", 10))).hasSize(1);
		}
	}

	private static Credentials credentials(ConfigurableApplicationContext application, String email) {
		return Tenant.EVERYBODY.call(() -> application.getBean(UserTable.class).credentials(email)).orElseThrow();
	}

	@Test
	void theEnvironmentsAdministratorCanLogIn() {
		Person admin = new Person(new UUID(0, 0), IntegrationServer.ADMIN, IntegrationServer.ADMIN_PASSWORD);
		String token = admin.login().access();
		assertThat(IntegrationServer.get("/api/v1/users", token).statusCode()).isEqualTo(200);
	}

}
