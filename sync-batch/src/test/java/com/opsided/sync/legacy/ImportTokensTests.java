package com.opsided.sync.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Taking over tokens of a first-generation system. */
class ImportTokensTests {

	private static final String HEADER = "user,provider,external_id,region,access_token,refresh_token,expires_at";

	@TempDir
	private Path folder;

	private final UUID user = UUID.randomUUID();

	private final String tag = UUID.randomUUID().toString().substring(0, 8);

	private final List<String> lines = new ArrayList<>(List.of(HEADER));

	@Test
	void everyLineIsImportedSealedAndSkippedWhenItComesAgain() throws IOException {
		line(this.user, "amazon", "A" + this.tag, "eu", "Atza|canary-access", "Atzr|canary-refresh",
				"2026-03-24T10:00:00Z");
		line(this.user, "GMAIL", this.tag + "@example.com", "", "ya29.canary", "1//canary", "");
		line(this.user, "stripe", "acct_" + this.tag, "", "sk_canary", "", "");
		assertThat(run()).isEqualTo(new ImportResult(3, 0, List.of()));
		assertThat(secret(Provider.AMAZON, "refreshToken")).isEqualTo("Atzr|canary-refresh");
		assertThat(secret(Provider.AMAZON, "accessToken")).isEqualTo("Atza|canary-access");
		assertThat(secret(Provider.GMAIL, "refreshToken")).isEqualTo("1//canary");
		assertThat(secret(Provider.STRIPE, "accessToken")).isEqualTo("sk_canary");
		long account = TestPlatform.jdbc()
			.sql("select account from connection where owner = ? and provider = 'AMAZON'")
			.param(this.user)
			.query(Long.class)
			.single();
		assertThat(new ConnectionTable(TestPlatform.jdbc()).amazonOf(account)).hasValueSatisfying(
				(found) -> assertThat(found.reauthoriseBy()).isAfter(found.authorisedAt().plusSeconds(360 * 86_400L)));
		TestPlatform.bean(ConnectionSecretTable.class).put(place(Provider.GMAIL, "refreshToken"), "1//newer", null);
		assertThat(run()).isEqualTo(new ImportResult(0, 3, List.of()));
		assertThat(secret(Provider.GMAIL, "refreshToken")).isEqualTo("1//newer");
	}

	@Test
	void whatAnotherUserHasIsRefused() throws IOException {
		line(this.user, "amazon", "A" + this.tag, "na", "", "Atzr|canary", "");
		line(UUID.randomUUID(), "amazon", "A" + this.tag, "na", "", "Atzr|canary", "");
		assertThat(run()).isEqualTo(new ImportResult(1, 0,
				List.of(new ImportResult.Refused(3, "another user has connected this account"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "user; someone; user is not a UUID", "provider; ebay; provider is none of",
			"external_id; ''; external_id is empty", "region; xx; region is none of",
			"refresh_token; ''; refresh_token is empty", "refresh_token; canary; refresh_token is not iv:ciphertext",
			"refresh_token; 00:11; refresh_token is not iv:ciphertext",
			"expires_at; tomorrow; expires_at is not a time" })
	void aLineThatCannotBeUsedIsRefusedWithItsReason(String column, String value, String reason) throws IOException {
		List<String> fields = new ArrayList<>(List.of(this.user.toString(), "amazon", "A" + this.tag, "na", "",
				LegacyWriter.seal("Atzr|canary"), ""));
		fields.set(List.of(HEADER.split(",")).indexOf(column), value);
		this.lines.add(String.join(",", fields));
		line(this.user, "gmail", this.tag + "@example.com", "", "", "1//canary", "");
		ImportResult result = run();
		assertThat(result.imported()).as("the lines around it are taken").isEqualTo(1);
		assertThat(result.refused()).hasSize(1);
		assertThat(result.refused().get(0).line()).isEqualTo(2);
		assertThat(result.refused().get(0).reason()).startsWith(reason).doesNotContain("canary");
	}

	@Test
	void anotherKeyOrAChangedTextIsFoundByPaddingOrForm() throws IOException {
		LegacyCipher cipher = new LegacyCipher(LegacyWriter.KEY);
		for (int i = 0; i < 500; i++) {
			String sealed = LegacyWriter.seal("Atzr|canary-refresh-token".getBytes(StandardCharsets.UTF_8),
					"another-key-of-32-characters-xyz");
			assertThatExceptionOfType(LegacyCipher.Unreadable.class).isThrownBy(() -> cipher.open(sealed))
				.withMessageContaining("the key is another");
		}
		line(this.user, "amazon", "A" + this.tag, "na", "", "1//canary-of-google", "");
		assertThat(run().refused()).extracting(ImportResult.Refused::reason)
			.containsExactly("refresh_token opens to something that does not look like a token of AMAZON");
	}

	@Test
	void aFileWithoutItsColumnsAndAKeyOfAnotherLengthAreRefused() throws IOException {
		this.lines.set(0, "user,token");
		assertThatIllegalArgumentException().isThrownBy(this::run).withMessageContaining("refresh_token, expires_at");
		assertThatIllegalArgumentException().isThrownBy(() -> new LegacyCipher("canary"))
			.withMessageContaining("6 bytes")
			.withMessageNotContaining("canary");
	}

	private void line(UUID owner, String provider, String id, String region, String access, String refresh,
			String expires) {
		this.lines.add(String.join(",", owner.toString(), provider, id, region,
				access.isEmpty() ? "" : LegacyWriter.seal(access), refresh.isEmpty() ? "" : LegacyWriter.seal(refresh),
				expires));
	}

	private ImportResult run() throws IOException {
		Path file = Files.write(this.folder.resolve("tokens.csv"), this.lines);
		return TestPlatform.bean(ImportTokens.class).run(file, new LegacyCipher(LegacyWriter.KEY));
	}

	private String secret(Provider provider, String field) {
		return TestPlatform.bean(ConnectionSecretTable.class).get(place(provider, field)).orElseThrow();
	}

	private SecretPlace place(Provider provider, String field) {
		UUID id = TestPlatform.jdbc()
			.sql("select connection_id from connection where owner = ? and provider = ?")
			.params(this.user, provider.name())
			.query(UUID.class)
			.single();
		return new SecretPlace(this.user, id, field);
	}

}
