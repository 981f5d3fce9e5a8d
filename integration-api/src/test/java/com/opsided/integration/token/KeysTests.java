package com.opsided.integration.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.integration.IntegrationApplication;
import com.opsided.integration.IntegrationServer;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.WeakSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is sealed opens in its place with its key, or not at all (promises C2, C4). */
class KeysTests {

	private static final String ANOTHER = "b2xkIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=";

	private final StoredConnection mine = StoredConnection.of(Provider.STRIPE).put("accessToken", "canary-mine", null);

	@AfterEach
	void drop() {
		IntegrationServer.owner()
			.sql("delete from connection where connection_id = :id")
			.param("id", this.mine.connection().id())
			.update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "accessToken", "refreshToken" })
	void aSecretThatWasMovedToAnotherUserOrFieldDoesNotOpenThere(String field) {
		StoredConnection other = StoredConnection.of(Provider.STRIPE).put(field, "canary-other", null);
		IntegrationServer.owner().sql("""
				update connection_secret set sealed = (select sealed from connection_secret where connection_id = :from)
				where connection_id = :to
				""").param("from", other.connection().id()).param("to", this.mine.connection().id()).update();
		assertThatExceptionOfType(KeyRing.CannotOpen.class).isThrownBy(() -> token(this.mine.connection()))
			.withMessageNotContaining("canary");
		assertThat(this.mine.state()).as("nobody is blamed").isEqualTo("CONNECTED");
	}

	@Test
	void withAKeyThatOpensNothingTheApplicationDoesNotStart() {
		assertThatExceptionOfType(WeakSecret.class).isThrownBy(() -> start("--ENCRYPTION_KEY=" + ANOTHER))
			.withMessageContaining("rows of connection_secret are sealed with the key")
			.withMessageContaining("ENCRYPTION_KEY_PREVIOUS")
			.withMessageNotContaining(ANOTHER);
	}

	@Test
	void withARowThatItsKeyDoesNotOpenTheApplicationDoesNotStart() {
		String key = KeyRing.of(Map.of("ENCRYPTION_KEY", ANOTHER)).currentId();
		IntegrationServer.owner()
			.sql("update connection_secret set key_id = :key where connection_id = :id")
			.param("key", key)
			.param("id", this.mine.connection().id())
			.update();
		assertThatExceptionOfType(WeakSecret.class)
			.isThrownBy(() -> start("--ENCRYPTION_KEY=" + IntegrationServer.ENCRYPTION_KEY,
					"--ENCRYPTION_KEY_PREVIOUS=" + ANOTHER))
			.withMessageContaining("does not open with it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "c2hvcnQ=", "not base64!" })
	void withoutAKeyTheApplicationDoesNotStart(String key) {
		assertThatExceptionOfType(WeakSecret.class).isThrownBy(() -> start("--ENCRYPTION_KEY=" + key))
			.withMessageContaining("ENCRYPTION_KEY")
			.withMessageContaining("openssl rand -base64 32");
	}

	private static String token(Connection connection) {
		return IntegrationServer.bean(ConnectionAccess.class).tokenOf(connection);
	}

	private static void start(String... keys) {
		List<String> arguments = new ArrayList<>(
				List.of("--opsided.home=" + IntegrationServer.home(), "--server.port=0", "--management.server.port=0",
						"--JWT_SECRET=" + IntegrationServer.SECRET, "--spring.profiles.include=development"));
		arguments.addAll(List.of(keys));
		IntegrationApplication.forServer().run(arguments.toArray(String[]::new)).close();
	}

}
