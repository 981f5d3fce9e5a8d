package com.opsided.sync.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.DeliveryState;
import com.opsided.shared.notification.NotificationEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said, and how it is written for whom; and how long a repetition waits. */
class PayloadTests {

	private static Delivery delivery(NotificationEvent event, String facts) {
		return new Delivery(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), event, facts,
				DeliveryState.PENDING, 1, Instant.EPOCH, Instant.parse("2026-11-23T10:00:00Z"), null, null, null);
	}

	@Test
	void aChatMessageHasATextAndABlockInWhichDataIsEscaped() {
		JsonNode payload = JsonMapper.shared()
			.readTree(Payload.ofSlack(delivery(NotificationEvent.RUN_FAILED,
					"{\"runId\":1,\"job\":\"x\",\"account\":\"A&B <!channel>\",\"detail\":\"<https://evil.example|click>\"}")));
		assertThat(payload.path("text").asString()).isEqualTo("Run 1 (x) of A&amp;B &lt;!channel&gt; failed");
		JsonNode block = payload.path("blocks").path(0);
		assertThat(block.path("type").asString()).isEqualTo("section");
		assertThat(block.path("text").path("type").asString()).isEqualTo("mrkdwn");
		assertThat(block.path("text").path("text").asString()).contains("&lt;https://evil.example|click&gt;")
			.doesNotContain("<");
	}

	@Test
	void aChatMessageIsNoLongerThanSlackTakes() {
		StringBuilder largest = new StringBuilder();
		for (int i = 0; i < 10; i++) {
			largest.append(i == 0 ? "" : ",")
				.append("{\"type\":\"FC_LOST\",\"sku\":\"" + "&".repeat(390)
						+ "\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}");
		}
		JsonNode payload = JsonMapper.shared()
			.readTree(Payload.ofSlack(delivery(NotificationEvent.DISCREPANCY_FOUND,
					"{\"account\":\"shop\",\"discrepancies\":10,\"totals\":[],\"largest\":[" + largest + "]}")));
		assertThat(payload.path("blocks").path(0).path("text").path("text").asString()).hasSizeBetween(100, 3000);
	}

	@Test
	void everyEventIsPutIntoWords() {
		assertThat(title(NotificationEvent.DISCREPANCY_FOUND,
				"{\"account\":\"shop\",\"discrepancies\":12,\"totals\":[{\"amount\":\"9.50\",\"currency\":\"EUR\"},{\"amount\":\"30.00\",\"currency\":\"USD\"}],\"largest\":[]}"))
			.isEqualTo("12 new discrepancies in shop: 9.50 EUR, 30.00 USD");
		assertThat(title(NotificationEvent.CLAIM_EXPIRING,
				"{\"account\":\"shop\",\"claims\":1,\"closes\":\"2026-12-01\",\"totals\":[],\"first\":[]}"))
			.isEqualTo("1 unfiled claim of shop closes, the first on 2026-12-01");
		assertThat(title(NotificationEvent.CONNECTION_ATTENTION,
				"{\"provider\":\"AMAZON\",\"externalId\":\"A1\",\"state\":\"REAUTH_REQUIRED\",\"detail\":\"x\"}"))
			.isEqualTo("The connection to AMAZON (A1) must be authorised again");
		assertThat(title(NotificationEvent.CONNECTION_ATTENTION,
				"{\"provider\":\"AMAZON\",\"externalId\":\"A1\",\"state\":\"CONNECTED\",\"ends\":\"2026-12-01\"}"))
			.isEqualTo("The consent for AMAZON (A1) ends on 2026-12-01");
		assertThat(title(NotificationEvent.TEST, "{}")).isEqualTo("A test message of Opsided");
	}

	private static String title(NotificationEvent event, String facts) {
		return WriteMessage.of(event, JsonMapper.shared().readTree(facts)).title();
	}

	@Test
	void eachRepetitionWaitsFourTimesAsLongScatteredByAQuarterUpToALimit() {
		NotificationProperties usual = Messenger.properties("first-pause", "5s", "longest-pause", "6h");
		Pauses middle = new Pauses(usual, () -> 0.5);
		assertThat(middle.after(1, null)).isEqualTo(Duration.ofSeconds(5));
		assertThat(middle.after(3, null)).isEqualTo(Duration.ofSeconds(80));
		assertThat(middle.after(30, null)).isEqualTo(Duration.ofHours(6));
		assertThat(new Pauses(usual, () -> 0).after(2, null)).isEqualTo(Duration.ofSeconds(15));
		assertThat(new Pauses(usual, () -> 1).after(2, null)).isEqualTo(Duration.ofSeconds(25));
	}

	@Test
	void whatTheReceiverAsksForIsWaitedWithinReason() {
		Pauses pauses = new Pauses(Messenger.properties("first-pause", "5s", "longest-pause", "6h"), () -> 0.5);
		assertThat(pauses.after(1, Duration.ofMinutes(7))).isEqualTo(Duration.ofMinutes(7));
		assertThat(pauses.after(3, Duration.ofSeconds(1))).as("no sooner than by itself")
			.isEqualTo(Duration.ofSeconds(80));
		assertThat(pauses.after(1, Duration.ofDays(900))).isEqualTo(Duration.ofDays(1));
	}

}
