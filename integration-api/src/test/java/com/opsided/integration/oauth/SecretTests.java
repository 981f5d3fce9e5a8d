package com.opsided.integration.oauth;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise C1 where consent comes by: every secret is a canary, and none of them sings.
 */
@SuppressWarnings("try")
@ExtendWith(OutputCaptureExtension.class)
class SecretTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@Test
	void noCodeTokenOrClientsSecretIsInATableOrALog(CapturedOutput log) {
		List<String> answers = List.of(ConsentServer.connectAmazon(this.user, "A" + System.nanoTime()).body(),
				ConsentServer.connectGoogle(this.user, "c" + this.user + "@example.com").body(),
				ConsentServer.connectStripe(this.user, "acct_" + System.nanoTime()).body(),
				ConsentServer.callback("amazon", "state", "canary", "spapi_oauth_code", "canary").body(),
				ConsentServer.callback("gmail", "state", ConsentServer.state("gmail", this.user), "error", "canary")
					.body());
		try (BrokenTable broken = BrokenTable.at("connection_secret", "insert or update")) {
			ConsentServer.connectAmazon(this.user, "A" + System.nanoTime());
		}
		assertThat(answers).noneMatch((answer) -> answer.contains("Atza") || answer.contains("canary-"));
		assertThat(log.getAll()).contains("A request failed").doesNotContain("canary");
		for (String table : List.of("consent_state", "connection", "connection_secret", "token_revocation",
				"audit_event")) {
			assertThat(ConsentServer.tables()
				.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t where owner = ?")
				.param(this.user)
				.query(String.class)
				.single()).as(table).doesNotContain("Atza", "Atzr", "canary-", hex("canary"));
		}
	}

	private static String hex(String text) {
		return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
	}

}
