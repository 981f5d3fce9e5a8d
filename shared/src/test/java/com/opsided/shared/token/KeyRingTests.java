package com.opsided.shared.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeyRingTests {

	private static final String SECRET = "Atzr|a refresh token";

	private static final String OLD = key(1);

	private static final String NEW = key(2);

	private final SecretPlace place = new SecretPlace(new UUID(1, 2), new UUID(3, 4), "refreshToken");

	@Property(tries = 100)
	void whatIsSealedOpensInItsPlace(@ForAll String secret) {
		KeyRing keys = ring(NEW, null);
		String plain = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		assertThat(keys.open(keys.seal(plain, this.place), this.place)).isEqualTo(plain);
	}

	/** Promise C2: every byte, changed to anything else. */
	@Property(tries = 2000)
	void anyByteThatChangesKeepsItShut(@ForAll @StringLength(max = 200) String secret,
			@ForAll @IntRange(max = 999) int permille, @ForAll @IntRange(min = 1, max = 255) int change) {
		KeyRing keys = ring(NEW, null);
		SealedSecret sealed = keys.seal(secret, this.place);
		byte[] changed = sealed.bytes().clone();
		changed[changed.length * permille / 1000] ^= (byte) change;
		SealedSecret forged = new SealedSecret(sealed.keyId(), changed);
		assertThatExceptionOfType(KeyRing.CannotOpen.class).isThrownBy(() -> keys.open(forged, this.place))
			.withMessageNotContaining(NEW);
	}

	/** Promise C2: what is cut off or added to. */
	@Property(tries = 200)
	void aTextOfAnotherLengthStaysShut(@ForAll @IntRange(max = 60) int length) {
		KeyRing keys = ring(NEW, null);
		SealedSecret sealed = keys.seal(SECRET, this.place);
		Assume.that(length != sealed.bytes().length);
		SealedSecret forged = new SealedSecret(sealed.keyId(), Arrays.copyOf(sealed.bytes(), length));
		assertThatExceptionOfType(KeyRing.CannotOpen.class).isThrownBy(() -> keys.open(forged, this.place));
	}

	/** Promise C3. */
	@Test
	void ofAMillionEncryptionsNoTwoHaveTheSameNonce() {
		KeyRing keys = ring(NEW, null);
		int count = 1_000_000;
		Set<Nonce> seen = new HashSet<>(count * 2);
		for (int i = 0; i < count; i++) {
			ByteBuffer bytes = ByteBuffer.wrap(keys.seal("a", this.place).bytes());
			seen.add(new Nonce(bytes.getLong(), bytes.getInt()));
		}
		assertThat(seen.size()).isEqualTo(count);
	}

	/** Twelve bytes. */
	private record Nonce(long head, int tail) {

	}

	/** Promise C1. */
	@Test
	void nothingThatIsPrintedHoldsASecretOrAKey() {
		KeyRing keys = ring(NEW, OLD);
		SealedSecret sealed = keys.seal("canary", this.place);
		assertThat(Set.of(sealed.toString(), keys.toString(), new SealedRow(this.place, sealed, 1).toString(),
				new GrantedTokens("canary", "canary", null).toString(),
				new StoredSecret("canary", 1, Instant.EPOCH, null).toString(),
				new StoredTokens(new StoredSecret("canary", 1, Instant.EPOCH, null), null).toString()))
			.noneMatch((text) -> text.contains("canary") || text.contains(NEW) || text.contains(OLD));
	}

	@Test
	void anyBitThatFlipsKeepsItShut() {
		KeyRing keys = ring(NEW, null);
		byte[] sealed = keys.seal(SECRET, this.place).bytes();
		for (int bit = 0; bit < sealed.length * 8; bit++) {
			byte[] changed = sealed.clone();
			changed[bit / 8] ^= (byte) (1 << (bit % 8));
			SealedSecret forged = new SealedSecret(keys.seal("", this.place).keyId(), changed);
			assertThatExceptionOfType(KeyRing.CannotOpen.class).isThrownBy(() -> keys.open(forged, this.place))
				.withMessageNotContaining("Atzr");
		}
	}

	@Test
	void aSecretThatWasMovedDoesNotOpen() {
		KeyRing keys = ring(NEW, null);
		SealedSecret sealed = keys.seal(SECRET, this.place);
		for (SecretPlace other : Set.of(new SecretPlace(new UUID(9, 9), this.place.connection(), "refreshToken"),
				new SecretPlace(this.place.owner(), new UUID(9, 9), "refreshToken"),
				new SecretPlace(this.place.owner(), this.place.connection(), "accessToken"))) {
			assertThatExceptionOfType(KeyRing.CannotOpen.class).isThrownBy(() -> keys.open(sealed, other));
		}
	}

	@Test
	void theSameSecretIsNeverSealedToTheSameBytes() {
		KeyRing keys = ring(NEW, null);
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < 10_000; i++) {
			seen.add(Base64.getEncoder().encodeToString(keys.seal(SECRET, this.place).bytes()).substring(0, 16));
		}
		assertThat(seen).hasSize(10_000);
	}

	@Test
	void theKeyBeforeStillOpensAndTheNewOneSeals() {
		SealedSecret old = ring(OLD, null).seal(SECRET, this.place);
		KeyRing both = ring(NEW, OLD);
		assertThat(both.open(old, this.place)).isEqualTo(SECRET);
		assertThat(both.seal(SECRET, this.place).keyId()).isNotEqualTo(old.keyId());
		assertThatExceptionOfType(KeyRing.CannotOpen.class).isThrownBy(() -> ring(NEW, null).open(old, this.place))
			.withMessageContaining("ENCRYPTION_KEY_PREVIOUS");
	}

	@Test
	void aKeyThatIsMissingOrWeakIsRefusedInASentenceThatDoesNotRepeatIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.of(Map.of()))
			.withMessageContaining("ENCRYPTION_KEY is not set");
		assertThatIllegalArgumentException().isThrownBy(() -> ring("not base64!", null))
			.withMessageContaining("not Base64")
			.withMessageNotContaining("not base64!");
		assertThatIllegalArgumentException().isThrownBy(() -> ring("c2hvcnQ=", null))
			.withMessageContaining("5 bytes and must hold 32")
			.withMessageNotContaining("c2hvcnQ");
	}

	private static KeyRing ring(String current, @Nullable String previous) {
		Map<String, String> environment = new HashMap<>(Map.of("ENCRYPTION_KEY", current));
		if (previous != null) {
			environment.put("ENCRYPTION_KEY_PREVIOUS", previous);
		}
		return KeyRing.of(environment);
	}

	private static String key(int fill) {
		byte[] bytes = new byte[32];
		Arrays.fill(bytes, (byte) fill);
		return Base64.getEncoder().encodeToString(bytes);
	}

}
