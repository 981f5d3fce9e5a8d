package com.opsided.sync.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.legacy.LegacyWriter;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands about secrets as their users run them: import, rotate the key, be killed
 * in the midst of it, retire the old key (promise C4).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecretCommandsTests {

	private static final String OLD = "b2xkIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=";

	private static final String NEW = "bmV3IGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=";

	private static final String SIGNING = "a secret of the tests, with 0123456789 and more";

	private static final int SECRETS = 1500;

	private static final OpsidedHome home = OpsidedHome.alone(Path.of("target", "secrets-home"));

	@TempDir
	private Path folder;

	@Test
	@Order(1)
	void anImportTellsWhatBecameOfEveryLineAndNothingSecret() throws Exception {
		Path file = Files.write(this.folder.resolve("tokens.csv"),
				List.of("user,provider,external_id,region,access_token,refresh_token,expires_at",
						UUID.randomUUID() + ",amazon,AIMPORT,na,," + LegacyWriter.seal("Atzr|canary-token") + ",",
						UUID.randomUUID() + ",amazon,AOTHER,na,," + LegacyWriter.seal("canary-token") + ","));
		OpsidedRun run = home.opsided("import-tokens", file, "--legacy-key-env", "LEGACY_KEY")
			.with("LEGACY_KEY", LegacyWriter.KEY)
			.with("ENCRYPTION_KEY", OLD)
			.run()
			.exits(65);
		assertThat(run.printed()).contains("Imported: 1; skipped, as connected already: 0; refused: 1");
		assertThat(run.told()).contains("line 3: refresh_token opens to something");
		assertThat(run.printed() + run.told()).doesNotContain("canary");
		assertThat(home.opsided("import-tokens", file, "--legacy-key-env", "LEGACY_KEY")
			.with("ENCRYPTION_KEY", OLD)
			.run()
			.exits(78)
			.told()).contains("the legacy key has 0 bytes");
	}

	@Test
	@Order(2)
	void aKeyThatRowsNeedCannotBeRetiredAndAMissingOrWrongOneStopsTheStart() throws Exception {
		home.withServer(() -> {
			sealMany();
			return true;
		});
		assertThat(serve("ENCRYPTION_KEY", NEW).told().lines().reduce("", (before, line) -> line))
			.startsWith("opsided: 1,501 rows of connection_secret are sealed with the key ")
			.contains("set ENCRYPTION_KEY_PREVIOUS to it, run './opsided reseal'")
			.doesNotContain("Exception");
		assertThat(serve("ENCRYPTION_KEY", "").told()).contains("ENCRYPTION_KEY is not set");
		assertThat(serve("ENCRYPTION_KEY", "c2hvcnQ=").told()).contains("holds 5 bytes and must hold 32");
		assertThat(home.opsided("reseal").run().exits(78).told()).contains("ENCRYPTION_KEY is not set");
	}

	@Test
	@Order(3)
	void aResealThatIsKilledIsGoneOnWithAndThenTheOldKeyCanBeRetired() throws Exception {
		OpsidedProcess killed = reseal().with("OPSIDED_RESEAL_CHUNKROWS", 1).with("OPSIDED_TERMINAL", 1).start();
		Await.until("it has sealed some", () -> killed.told().split(" of 1,501 secrets", -1).length > 4,
				killed::isAlive);
		killed.kill();
		long left = sealedWithTheOldKey();
		assertThat(left).isBetween(1L, 1500L);
		OpsidedRun again = reseal().run().exits(0);
		assertThat(again.told()).contains("%,d secrets are sealed with another key".formatted(left));
		assertThat(again.printed()).contains(
				"Sealed anew: %,d; replaced meanwhile: 0; not opened: 0; still with another key: 0".formatted(left));
		assertThat(sealedWithTheOldKey()).isZero();
		assertThat(home.opsided("reseal").with("ENCRYPTION_KEY", NEW).run().exits(0).printed())
			.contains("Sealed anew: 0;");
	}

	private static OpsidedCommand reseal() {
		return home.opsided("reseal").with("ENCRYPTION_KEY", NEW).with("ENCRYPTION_KEY_PREVIOUS", OLD);
	}

	private static OpsidedRun serve(String variable, String value) throws Exception {
		OpsidedRun run = home.opsided("serve", "--port", 0, "--management-port", 0, "--until-input-ends")
			.with("JWT_SECRET", SIGNING)
			.with(variable, value)
			.run();
		assertThat(run.status()).isEqualTo(78);
		return run;
	}

	private static void sealMany() throws Exception {
		try (Connection connection = home.connect("opsided")) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			UUID owner = UUID.randomUUID();
			List<UUID> ids = jdbc.sql("""
					insert into connection (owner, connection_id, provider, external_id)
					select ?, gen_random_uuid(), 'GMAIL', 'many-' || n from generate_series(1, ?) as n
					returning connection_id
					""").params(owner, SECRETS).query(UUID.class).list();
			ConnectionSecretTable secrets = new ConnectionSecretTable(jdbc, KeyRing.of(Map.of("ENCRYPTION_KEY", OLD)));
			ids.forEach((id) -> secrets.put(new SecretPlace(owner, id, "refreshToken"), "canary", null));
		}
	}

	private static long sealedWithTheOldKey() throws Exception {
		return home.withServer(() -> {
			try (Connection connection = home.connect("opsided");
					var row = connection.createStatement()
						.executeQuery("select count(*) from connection_secret where key_id <> '" + newKeyId() + "'")) {
				row.next();
				return row.getLong(1);
			}
		});
	}

	private static String newKeyId() {
		return KeyRing.of(Map.of("ENCRYPTION_KEY", NEW)).currentId();
	}

}
