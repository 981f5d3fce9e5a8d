package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.money.Money;
import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.opsided.sync.reconciliation.OwnedAccount.adjusted;
import static org.assertj.core.api.Assertions.assertThat;

/** Which discrepancies are told, when, and in how many messages. */
class ToldDiscrepanciesTests {

	private final OwnedAccount account = new OwnedAccount().costs("X1", "X2");

	private final SubscriptionTable subscriptions = new SubscriptionTable(TestPlatform.jdbc());

	private final OutboxTable outbox = new OutboxTable(TestPlatform.jdbc());

	@AfterEach
	void forget() {
		TestPlatform.jdbc().sql("delete from subscription").update();
	}

	private Subscription subscribe(Money... minimums) {
		UUID owner = TestPlatform.bean(AccountTable.class).ownerOf(this.account.id()).orElseThrow();
		return this.subscriptions
			.add(new Subscription(owner, UUID.randomUUID(), SubscriptionKind.WEBHOOK, "", "https://example.com",
					Set.of(NotificationEvent.DISCREPANCY_FOUND), List.of(minimums), List.of(7), true, null, 1,
					Instant.now(), Instant.now()), 10)
			.orElseThrow();
	}

	private static Money dollars(String amount) {
		return new Money(new BigDecimal(amount), "USD");
	}

	private List<JsonNode> told(Subscription subscription) {
		return this.outbox.page(subscription, null, 100)
			.stream()
			.map(Delivery::facts)
			.map(JsonMapper.shared()::readTree)
			.toList();
	}

	@Test
	void whatIsNewlyFoundAboveTheAmountIsToldOnce() {
		Subscription low = subscribe(dollars("50.00"));
		Subscription high = subscribe(dollars("50.01"));
		this.account.ledger(adjusted("2026-09-01", "X1", "4711", -5, "M")).evaluate("2026-09-03");
		assertThat(told(low)).singleElement().satisfies((facts) -> {
			assertThat(facts.path("discrepancies").asInt()).isEqualTo(1);
			assertThat(facts.path("totals").toString()).isEqualTo("[{\"amount\":\"50.00\",\"currency\":\"USD\"}]");
			assertThat(facts.path("largest").path(0).path("discrepancyId").asString())
				.isEqualTo(this.account.claim().id().toString());
		});
		assertThat(told(high)).isEmpty();
		this.account.evaluate("2026-09-10").evaluate("2026-09-11");
		assertThat(told(low)).as("the same loss in later detections").hasSize(1);
		this.account.ledger(adjusted("2026-09-05", "X2", "4712", -6, "M")).evaluate("2026-09-12");
		assertThat(told(low)).hasSize(2);
		assertThat(told(high)).singleElement()
			.satisfies((facts) -> assertThat(facts.path("largest").path(0).path("fnsku").asString()).isEqualTo("X2"));
	}

	@Test
	void whatNobodyCanClaimAnyMoreIsNotTold() {
		Subscription any = subscribe();
		this.account.ledger(adjusted("2026-09-01", "X1", "4711", -5, "M")).evaluate("2026-11-05");
		assertThat(told(any)).isEmpty();
	}

	@Test
	void anotherCurrencyHasNoMinimumOfItsOwn() {
		Subscription euros = subscribe(new Money(new BigDecimal("1000"), "EUR"));
		this.account.ledger(adjusted("2026-09-01", "X1", "4711", -5, "M")).evaluate("2026-09-03");
		assertThat(told(euros)).hasSize(1);
	}

	/** One message for a run and a subscription, however much is found. */
	@Test
	void tenThousandDiscrepanciesMakeOneMessage() {
		Subscription wants = subscribe(dollars("20.00"));
		DetectionTable detections = TestPlatform.bean(DetectionTable.class);
		Detection detection = detections.open(this.account.id(), java.time.LocalDate.parse("2026-09-10"), "a burst");
		TestPlatform.jdbc()
			.sql("""
					insert into discrepancy_listing (account, detection_id, number, loss, type, base_state, state, severity,
					    ignored, note, closes, fnsku, msku, claimable_amount, currency)
					select :account, :detection, n, gen_random_uuid(), 'FC_LOST', 'CLAIMABLE', 'CLAIMABLE', 'LOW', n > 10100, '',
					    '2026-10-01', 'X' || n, 'M' || n, case when n <= 100 then 19.99 else 20 + n / 100.0 end, 'USD'
					from generate_series(1, 10200) n
					""")
			.param("account", this.account.id())
			.param("detection", detection.id())
			.update();
		new TellFound(TestPlatform.bean(AccountTable.class), new DiscrepancyListingTable(TestPlatform.jdbc()),
				this.subscriptions, this.outbox)
			.tell(detection, Optional.empty());
		assertThat(told(wants)).singleElement().satisfies((facts) -> {
			assertThat(facts.path("discrepancies").asInt()).as("without the small and the ignored").isEqualTo(10_000);
			assertThat(facts.path("largest")).hasSize(10);
			assertThat(facts.path("largest").path(0).path("sku").asString()).isEqualTo("M10100");
			assertThat(facts.toString()).hasSizeLessThan(4_000);
		});
	}

}
