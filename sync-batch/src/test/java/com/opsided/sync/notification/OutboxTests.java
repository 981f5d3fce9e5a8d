package com.opsided.sync.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.ToldDeadlineTable;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserState;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.Role;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What puts messages into the outbox, in the transaction of what they tell. Nothing is
 * sent.
 */
class OutboxTests {

	private final UUID owner = UUID.randomUUID();

	private final Account account = TestPlatform.bean(AccountTable.class).open("shop of " + this.owner, Region.NA);

	private final RunTable runs = TestPlatform.bean(RunTable.class);

	private final ConnectionTable connections = new ConnectionTable(TestPlatform.jdbc());

	private final TransactionOperations transactions = TestPlatform.bean(TransactionOperations.class);

	@BeforeEach
	void own() {
		Messenger.forgetAll();
		TestPlatform.bean(AccountTable.class).own(this.account, this.owner);
	}

	@AfterEach
	void forget() {
		Messenger.forgetAll();
	}

	private Subscription subscription(NotificationEvent... events) {
		return subscription(UnaryOperator.identity(), events);
	}

	private Subscription subscription(UnaryOperator<Subscription> changed, NotificationEvent... events) {
		return Messenger.subscribe(this.owner, SubscriptionKind.WEBHOOK, "https://example.com", changed, events);
	}

	private Run running() {
		Run run = this.runs
			.insert(new NewRun(this.account.id(), "reconciliation", UUID.randomUUID().toString(), Map.of(), "ann"))
			.orElseThrow();
		return this.runs.claim(run, "a worker").orElseThrow();
	}

	private static List<JsonNode> told(Subscription subscription) {
		return Messenger.all(subscription).stream().map(Payload::facts).toList();
	}

	@Test
	void aRunThatFailsIsToldToTheOwnerOfItsAccountWhenItsEndIsCommitted() {
		Subscription wants = subscription(NotificationEvent.RUN_FAILED);
		Subscription wantsOthers = subscription(NotificationEvent.CLAIM_EXPIRING);
		Subscription ofAnother = Messenger.subscribe(SubscriptionKind.WEBHOOK, "https://example.com");
		Run run = running();
		this.transactions.executeWithoutResult((transaction) -> {
			this.runs.end(run, RunState.FAILED, "the disk is full");
			transaction.setRollbackOnly();
		});
		assertThat(told(wants)).as("an end that is not committed").isEmpty();
		this.runs.end(run, RunState.FAILED, "the disk is full");
		assertThat(told(wants)).singleElement().satisfies((facts) -> {
			assertThat(facts.path("runId").asLong()).isEqualTo(run.id());
			assertThat(facts.path("account").asString()).isEqualTo(this.account.name());
			assertThat(facts.path("detail").asString()).isEqualTo("the disk is full");
		});
		assertThat(told(wantsOthers)).isEmpty();
		assertThat(told(ofAnother)).isEmpty();
		this.runs.end(running(), RunState.COMPLETED, null);
		assertThat(told(wants)).hasSize(1);
	}

	@Test
	void whoSwitchedItOffIsNotTold() {
		Subscription off = subscription(NotificationEvent.RUN_FAILED);
		Messenger.subscriptions.disable(this.owner, off.id(), "tired");
		this.runs.end(running(), RunState.FAILED, "x");
		assertThat(told(off)).isEmpty();
	}

	@Test
	void whoMayNotLogInAnyMoreIsToldNothingAnyMore() {
		UserTable users = new UserTable(TestPlatform.jdbc());
		User user = new User(this.owner, new EmailAddress(this.owner + "@example.com"), "", Role.SELLER,
				UserState.ACTIVE, Instant.now(), null);
		users.add(user, "no hash");
		Subscription ofUser = subscription(NotificationEvent.RUN_FAILED);
		Subscription ofAnother = Messenger.subscribe(SubscriptionKind.WEBHOOK, "https://example.com");
		users.change(user.with(null, null, UserState.DISABLED), null);
		this.runs.end(running(), RunState.FAILED, "x");
		assertThat(told(ofUser)).isEmpty();
		assertThat(Messenger.subscriptions.find(this.owner, ofUser.id()).orElseThrow().detail())
			.isEqualTo("Its user may not log in any more");
		users.delete(this.owner);
		assertThat(Messenger.subscriptions.ownedBy(this.owner)).isEmpty();
		assertThat(Messenger.subscriptions.find(ofAnother.owner(), ofAnother.id()).orElseThrow().enabled()).isTrue();
	}

	@Test
	void aConnectionThatNeedsItsUserIsToldOnce() {
		Subscription wants = subscription(NotificationEvent.CONNECTION_ATTENTION);
		Connection connection = this.connections
			.connectAmazon(this.owner, this.account, Instant.now().plusSeconds(86_400L * 300))
			.orElseThrow();
		assertThat(this.connections.reauthRequired(connection, "Amazon says invalid_grant")).isTrue();
		assertThat(this.connections.reauthRequired(connection, "again")).isFalse();
		assertThat(told(wants)).singleElement().satisfies((facts) -> {
			assertThat(facts.path("state").asString()).isEqualTo("REAUTH_REQUIRED");
			assertThat(facts.path("detail").asString()).isEqualTo("Amazon says invalid_grant");
		});
		Connection again = this.connections.connectAmazon(this.owner, this.account, Instant.now()).orElseThrow();
		assertThat(this.connections.disconnect(again)).isTrue();
		assertThat(told(wants)).as("who disconnects by himself knows it").hasSize(1);
	}

	@Test
	void anEndThatTheProviderMadeIsToldToo() {
		Subscription wants = subscription(NotificationEvent.CONNECTION_ATTENTION);
		Connection connection = this.connections.connectAmazon(this.owner, this.account, Instant.now()).orElseThrow();
		this.connections.ended(connection, "Its user took the consent back");
		assertThat(told(wants)).singleElement()
			.satisfies((facts) -> assertThat(facts.path("state").asString()).isEqualTo("DISCONNECTED"));
	}

	private void look(String day) {
		Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
		new TellDeadlines(Messenger.subscriptions, new ToldDeadlineTable(TestPlatform.jdbc()), Messenger.outbox,
				this.transactions, Messenger.properties(), clock)
			.poll();
	}

	private UUID claim(String state, String closes, String amount) {
		UUID loss = UUID.randomUUID();
		TestPlatform.jdbc()
			.sql("""
					insert into claim (account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount,
					    currency, state, opens, closes, policy_verified, reimbursed_at_open, reimbursed_before, filed_at, changed_by)
					values (:account, :loss, 'FC_LOST', 'X1', 'M1', 'B1', 'a lamp', 'R1', '2026-01-01', 3, cast(:amount as numeric),
					    'USD', :state, '2026-01-05', cast(:closes as date), true, 0, 0, case when :state = 'FILED' then now() end, 'a test')
					""")
			.param("account", this.account.id())
			.param("loss", loss)
			.param("amount", amount)
			.param("state", state)
			.param("closes", closes)
			.update();
		return loss;
	}

	@Test
	void aClaimThatClosesIsToldOnceAtEachDay() {
		Subscription wants = subscription(NotificationEvent.CLAIM_EXPIRING);
		UUID loss = claim("READY", "2026-03-31", "30.00");
		claim("FILED", "2026-03-31", "99.00");
		look("2026-03-16");
		assertThat(told(wants)).as("15 days before").isEmpty();
		look("2026-03-17");
		look("2026-03-17");
		look("2026-03-20");
		assertThat(told(wants)).singleElement().satisfies((facts) -> {
			assertThat(facts.path("claims").asInt()).isEqualTo(1);
			assertThat(facts.path("daysLeft").asInt()).isEqualTo(14);
			assertThat(facts.path("closes").asString()).isEqualTo("2026-03-31");
			assertThat(facts.path("totals").toString()).isEqualTo("[{\"amount\":\"30.00\",\"currency\":\"USD\"}]");
			assertThat(facts.path("first").path(0).path("claimId").asString()).isEqualTo(loss.toString());
		});
		look("2026-03-25");
		look("2026-03-30");
		look("2026-03-31");
		look("2026-04-01");
		assertThat(told(wants)).as("at 14, 7 and 1 days").hasSize(3);
	}

	@Test
	void aClaimThatIsSeenLateIsToldOnceAndNotForEveryDayThatHasPassed() {
		Subscription wants = subscription(NotificationEvent.CLAIM_EXPIRING);
		claim("DRAFT", "2026-03-31", "30.00");
		look("2026-03-28");
		look("2026-03-29");
		assertThat(told(wants)).hasSize(1);
		look("2026-03-30");
		assertThat(told(wants)).hasSize(2);
	}

	@Test
	void manyClaimsMakeOneMessage() {
		Subscription wants = subscription((each) -> Messenger.with(each, List.of(), List.of(3)),
				NotificationEvent.CLAIM_EXPIRING);
		for (int i = 0; i < 30; i++) {
			claim("READY", "2026-03-31", "1.50");
		}
		look("2026-03-30");
		assertThat(told(wants)).singleElement().satisfies((facts) -> {
			assertThat(facts.path("claims").asInt()).isEqualTo(30);
			assertThat(facts.path("totals").path(0).path("amount").asString()).isEqualTo("45.00");
			assertThat(facts.path("first")).hasSize(10);
		});
	}

	@Test
	void aLookThatBreaksOffTellsLater() {
		Subscription wants = subscription(NotificationEvent.CLAIM_EXPIRING);
		claim("READY", "2026-03-31", "30.00");
		this.transactions.executeWithoutResult((transaction) -> {
			look("2026-03-30");
			transaction.setRollbackOnly();
		});
		assertThat(told(wants)).isEmpty();
		look("2026-03-30");
		assertThat(told(wants)).hasSize(1);
	}

	@Test
	void aConsentThatEndsByItselfIsToldBefore() {
		Subscription wants = subscription(NotificationEvent.CONNECTION_ATTENTION);
		this.connections.connectAmazon(this.owner, this.account, Instant.parse("2026-03-31T10:00:00Z"));
		look("2026-03-01");
		look("2026-03-24");
		look("2026-03-24");
		assertThat(told(wants)).singleElement()
			.satisfies((facts) -> assertThat(facts.path("ends").asString()).isEqualTo("2026-03-31"));
		assertThat(JsonMapper.shared().readTree(Payload.ofWebhook(newest(wants))).path("type").asString())
			.isEqualTo("connection.attention");
	}

	private static Delivery newest(Subscription subscription) {
		return Messenger.all(subscription).get(0);
	}

}
