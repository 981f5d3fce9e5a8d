package com.opsided.integration.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.integration.IntegrationServer;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.schedule.DailyTaskTable;
import com.opsided.shared.token.ConnectionAccess;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every connection is used once a day, by one node. */
class DailyRoundTests {

	private final DailyRound round = IntegrationServer.bean(DailyRound.class);

	@BeforeEach
	void alone() {
		IntegrationServer.owner().sql("delete from connection").update();
		due();
	}

	private static void due() {
		IntegrationServer.owner()
			.sql("update daily_task set next_at = now(), until = now(), reached = null where task = 'refreshConnections'")
			.update();
	}

	@Test
	void aRoundUsesEveryConnectionAndFindsConsentsThatWereTakenBack() {
		StoredConnection lost = StoredConnection.of(Provider.AMAZON).refreshToken("Atzr|nobody-gave-it");
		StoredConnection lasting = StoredConnection.of(Provider.STRIPE).put("accessToken", "lasting", null);
		assertThat(this.round.run()).isEqualTo(2);
		assertThat(lost.state()).isEqualTo("REAUTH_REQUIRED");
		assertThat(lost.events()).containsExactly("REFRESH_FAILED", "REAUTH_REQUIRED");
		assertThat(lasting.state()).isEqualTo("CONNECTED");
		assertThat(IntegrationServer.bean(MeterRegistry.class)
			.counter("opsided.token.refresh", "provider", "amazon", "outcome", "auth_expired")
			.count()).isPositive();
		assertThat(this.round.run()).as("the next one is due tomorrow").isZero();
	}

	@Test
	void aRoundRefreshesAtTheSimulatedAmazon() {
		String token = "Atzr|daily-" + Instant.now().toEpochMilli();
		String seller = "A" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
		SandboxSeller.make(seller, token);
		StoredConnection connection = StoredConnection.of(Provider.AMAZON).refreshToken(token);
		assertThat(SandboxApplication.USUAL.clientId()).isNotBlank();
		assertThat(this.round.run()).isEqualTo(1);
		assertThat(connection.secret("accessToken")).startsWith("Atza|");
		assertThat(connection.secret("refreshToken")).isEqualTo(token);
	}

	@Test
	void ofManyNodesOneDoesTheRound() throws Exception {
		for (int i = 0; i < 20; i++) {
			StoredConnection.of(Provider.STRIPE).put("accessToken", "lasting", null);
		}
		ExecutorService nodes = Executors.newFixedThreadPool(8);
		List<Future<Integer>> used = nodes.invokeAll(Collections.nCopies(8, () -> this.round.run()));
		int sum = 0;
		for (Future<Integer> each : used) {
			sum += each.get();
		}
		assertThat(sum).isEqualTo(20);
		nodes.shutdown();
	}

	@Test
	void aRoundThatWasBrokenOffIsGoneOnWithAndNotBegunAgain() {
		List<StoredConnection> all = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			all.add(StoredConnection.of(Provider.STRIPE).put("accessToken", "lasting", null));
		}
		List<String> ids = all.stream().map((each) -> each.connection().id().toString()).sorted().toList();
		IntegrationServer.owner()
			.sql("update daily_task set reached = cast(:reached as uuid) where task = 'refreshConnections'")
			.param("reached", ids.get(2))
			.update();
		assertThat(this.round.run()).isEqualTo(2);
	}

	@Test
	void aConsentThatEndsSoonIsWarnedAbout() {
		StoredConnection soon = StoredConnection.of(Provider.STRIPE).put("accessToken", "lasting", null);
		StoredConnection later = StoredConnection.of(Provider.STRIPE).put("accessToken", "lasting", null);
		ends(soon, "7 days 1 hour");
		ends(later, "31 days");
		JdbcClient jdbc = IntegrationServer.bean(JdbcClient.class);
		new DailyRound(new DailyTaskTable(jdbc), IntegrationServer.bean(ConnectionTable.class),
				IntegrationServer.bean(ConnectionAccess.class),
				new WarnOfEnd(IntegrationServer.bean(AuditEventTable.class), TokenNode.PROPERTIES.warn(),
						IntegrationServer.bean(MeterRegistry.class)),
				IntegrationServer.clock())
			.run();
		assertThat(soon.events()).containsExactly("REAUTH_DUE");
		assertThat(later.events()).isEmpty();
	}

	private static void ends(StoredConnection connection, String in) {
		IntegrationServer.owner()
			.sql("update connection set reauthorise_by = now() + cast(:in as interval) where connection_id = :id")
			.param("in", in)
			.param("id", connection.connection().id())
			.update();
	}

}
