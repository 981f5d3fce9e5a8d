package com.opsided.sync.reseal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.token.CheckKeys;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.ChunkSteps;
import com.opsided.sync.run.ExecuteAlone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rotating the encryption key (promise C4). */
class ResealTests {

	private static final int ROWS = 25;

	private static final int CHUNK = 4;

	private final UUID owner = UUID.randomUUID();

	private final String before = key();

	private final String after = key();

	private final KeyRing both = KeyRing
		.of(Map.of("ENCRYPTION_KEY", this.after, "ENCRYPTION_KEY_PREVIOUS", this.before));

	private final KeyRing alone = KeyRing.of(Map.of("ENCRYPTION_KEY", this.after));

	private final List<SecretPlace> places = new ArrayList<>();

	private final FewRows rows = new FewRows(table(this.both), this.owner);

	@BeforeEach
	void sealWithTheOldKey() {
		ConnectionSecretTable old = table(KeyRing.of(Map.of("ENCRYPTION_KEY", this.before)));
		for (int i = 0; i < ROWS; i++) {
			UUID id = UUID.randomUUID();
			TestPlatform.jdbc()
				.sql("insert into connection (owner, connection_id, provider, external_id) values (?, ?, 'GMAIL', ?)")
				.params(this.owner, id, "reseal-" + id)
				.update();
			SecretPlace place = new SecretPlace(this.owner, id, "refreshToken");
			old.put(place, "canary-" + i, null);
			this.places.add(place);
		}
	}

	@AfterEach
	void drop() {
		TestPlatform.jdbc().sql("delete from connection where owner = ?").param(this.owner).update();
	}

	@Test
	void everySecretIsSealedWithTheNewKeyAndTheOldOneCanBeRetired() throws Exception {
		assertThatExceptionOfType(CheckKeys.UnusableKeys.class)
			.isThrownBy(() -> CheckKeys.check(this.alone, List.of(this.rows)))
			.withMessageContaining(ROWS + " rows of connection_secret")
			.withMessageContaining("./opsided reseal")
			.withMessageNotContaining(this.before);
		List<Long> progress = new ArrayList<>();
		assertThat(reseal(this.both).run(progress::add)).isEqualTo(new ResealResult(ROWS, 0, 0, 0));
		assertThat(progress).endsWith((long) ROWS).hasSizeGreaterThan(ROWS / CHUNK);
		CheckKeys.check(this.alone, List.of(this.rows));
		everySecretOpensWithTheNewKeyAlone();
	}

	@Test
	void aRunThatBrokeOffIsGoneOnWithAndARunAfterItFindsNothing() throws Exception {
		AtomicInteger written = new AtomicInteger();
		this.rows.beforeWriting = (row) -> {
			if (written.incrementAndGet() == 11) {
				throw new IllegalStateException("planned");
			}
		};
		assertThatException().isThrownBy(() -> reseal(this.both).run((done) -> {
		})).havingRootCause().withMessage("planned");
		assertThat(reseal(this.both).remaining()).as("two chunks are done, the third was rolled back")
			.isEqualTo(ROWS - 2 * CHUNK);
		this.rows.beforeWriting = (row) -> {
		};
		assertThat(reseal(this.both).run((done) -> {
		}).resealed()).isEqualTo(ROWS - 2 * CHUNK);
		assertThat(reseal(this.both).run((done) -> {
		})).isEqualTo(new ResealResult(0, 0, 0, 0));
		everySecretOpensWithTheNewKeyAlone();
	}

	@Test
	void aSecretThatIsReplacedMeanwhileStaysTheNewerOne() throws Exception {
		SecretPlace replaced = this.places.get(7);
		this.rows.beforeWriting = (row) -> {
			if (row.place().equals(replaced)) {
				table(this.both).put(replaced, "newer", null);
			}
		};
		assertThat(reseal(this.both).run((done) -> {
		})).isEqualTo(new ResealResult(ROWS - 1, 1, 0, 0));
		assertThat(table(this.alone).get(replaced)).hasValue("newer");
	}

	/** A refresh that read its tokens before the row was sealed anew can still store. */
	@Test
	void theVersionOfASecretStaysSoThatARefreshIsNotDisturbed() throws Exception {
		List<Long> versions = versions();
		reseal(this.both).run((done) -> {
		});
		assertThat(versions()).isEqualTo(versions);
	}

	@Test
	void whatDoesNotOpenStaysAsItIsAndIsCounted() throws Exception {
		TestPlatform.jdbc()
			.sql("update connection_secret set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) "
					+ "where owner = ? and connection_id = ?")
			.params(this.owner, this.places.get(3).connection())
			.update();
		assertThat(reseal(this.both).run((done) -> {
		})).isEqualTo(new ResealResult(ROWS - 1, 0, 1, 1));
	}

	@Test
	void twoProcessesDoNotSealAtOnce() throws Exception {
		this.rows.beforeWriting = (row) -> assertThatExceptionOfType(ExecuteAlone.JobUnderWay.class)
			.isThrownBy(() -> reseal(this.both).run((done) -> {
			}));
		assertThat(reseal(this.both).run((done) -> {
		}).remaining()).isZero();
	}

	private ResealSecrets reseal(KeyRing keys) {
		JobRepository repository = TestPlatform.bean(JobRepository.class);
		return new ResealSecrets(repository,
				new ChunkSteps(repository, TestPlatform.bean(PlatformTransactionManager.class)),
				TestPlatform.bean(ExecuteAlone.class), List.of(this.rows), keys,
				new AuditEventTable(TestPlatform.jdbc()), CHUNK);
	}

	private void everySecretOpensWithTheNewKeyAlone() {
		for (int i = 0; i < ROWS; i++) {
			assertThat(table(this.alone).get(this.places.get(i))).hasValue("canary-" + i);
		}
	}

	private List<Long> versions() {
		return TestPlatform.jdbc()
			.sql("select version from connection_secret where owner = ? order by connection_id")
			.param(this.owner)
			.query(Long.class)
			.list();
	}

	private static ConnectionSecretTable table(KeyRing keys) {
		return new ConnectionSecretTable(TestPlatform.jdbc(), keys);
	}

	private static String key() {
		byte[] bytes = Arrays.copyOf(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), 32);
		return Base64.getEncoder().encodeToString(bytes);
	}

}
