package com.opsided.integration.token;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.MovableClock;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.RefreshPolicy;
import com.opsided.shared.token.TokenFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tokens are refreshed once, whoever asks, and no newer one is lost (promises T1 to T6,
 * T8). Two nodes share nothing but the database and the provider.
 */
class RefreshTests {

	private final FakeTokens fake = new FakeTokens();

	private final MovableClock clock = new MovableClock();

	private final StoredConnection stored = StoredConnection.of(Provider.GMAIL).refreshToken("canary-refresh");

	private final TokenNode one = node(TokenNode.QUICK);

	private final TokenNode two = node(TokenNode.QUICK);

	RefreshTests() {
		this.fake.holding.add("canary-refresh");
	}

	private TokenNode node(RefreshPolicy policy) {
		return new TokenNode(IntegrationServer.bean(PostgresServer.class).address(),
				IntegrationServer.bean(KeyRing.class), TokenNode.endpoint(Provider.GMAIL, this.fake), policy,
				this.clock);
	}

	@AfterEach
	void close() {
		this.one.close();
		this.two.close();
		this.fake.close();
	}

	/** Promise T1. */
	@Test
	void twoNodesOfFiftyThreadsEachAskTheProviderOnce() throws Exception {
		assertThat(together(100, (number) -> token((number % 2 == 0) ? this.one : this.two))).containsOnly("access-1");
		assertThat(this.fake.calls).hasSize(1);
		assertThat(this.stored.secret("accessToken")).isEqualTo("access-1");
	}

	/** Promise T1. */
	@Test
	void twoNodesThatHadTheSameTokenRefusedAskTheProviderOnce() throws Exception {
		assertThat(token(this.one)).isEqualTo("access-1");
		assertThat(together(100, (number) -> renewed((number % 2 == 0) ? this.one : this.two, "access-1")))
			.containsOnly("access-2");
		assertThat(this.fake.calls).hasSize(2);
	}

	@Test
	void aTokenIsUsedByEveryNodeUntilShortlyBeforeItsEnd() {
		assertThat(token(this.one)).isEqualTo("access-1");
		this.clock.ahead(Duration.ofMinutes(55));
		assertThat(token(this.two)).isEqualTo("access-1");
		this.clock.ahead(Duration.ofMinutes(59));
		assertThat(token(this.two)).isEqualTo("access-2");
		assertThat(token(this.one)).isEqualTo("access-2");
		assertThat(this.fake.calls).hasSize(2);
	}

	@Test
	void tokensOfOneMomentAreNotAllReplacedAtOneMoment() {
		List<StoredConnection> many = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			many.add(StoredConnection.of(Provider.GMAIL).refreshToken("canary-refresh"));
		}
		many.forEach((each) -> this.one.access.tokenOf(each.connection()));
		this.clock.ahead(Duration.ofMinutes(57));
		many.forEach((each) -> this.one.access.tokenOf(each.connection()));
		assertThat(this.fake.calls.size() - 40).isBetween(5, 35);
	}

	@Test
	void aTokenThatDoesNotEndIsUsedAsItIs() {
		this.stored.put("accessToken", "lasting", null);
		this.clock.ahead(Duration.ofDays(4000));
		assertThat(token(this.one)).isEqualTo("lasting");
		assertThat(this.fake.calls).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "refreshToken", "none" })
	void aTokenThatDoesNotEndAndIsRefusedWasTakenBack(String field) {
		StoredConnection stripe = StoredConnection.of(Provider.STRIPE)
			.put("accessToken", "lasting", null)
			.put(field, "rt_1", null);
		ConnectionAccess access = IntegrationServer.bean(ConnectionAccess.class);
		assertThat(access.tokenOf(stripe.connection())).isEqualTo("lasting");
		assertThat(failure(() -> access.renewed(stripe.connection(), "lasting")).category())
			.isEqualTo(FailureCategory.AUTH_EXPIRED);
		assertThat(stripe.state()).isEqualTo("REAUTH_REQUIRED");
	}

	/** Promise T5. */
	@Test
	void anAnswerWithoutARefreshTokenKeepsTheOldOne() {
		this.fake.silent = true;
		token(this.one);
		this.clock.ahead(Duration.ofHours(2));
		token(this.two);
		assertThat(sent()).containsExactly("canary-refresh", "canary-refresh");
		assertThat(this.stored.secret("refreshToken")).isEqualTo("canary-refresh");
	}

	/** Promise T5. */
	@Test
	void anAnswerWithARefreshTokenReplacesTheOldOneAndTheNextRefreshUsesIt() {
		this.fake.rotating = true;
		token(this.one);
		this.clock.ahead(Duration.ofHours(2));
		assertThat(token(this.two)).isEqualTo("access-2");
		assertThat(sent()).containsExactly("canary-refresh", "refresh-1");
		assertThat(this.stored.secret("refreshToken")).isEqualTo("refresh-2");
	}

	/** Promise T3. */
	@Test
	void aHolderThatSleptTooLongCannotOverwriteNewerTokens() throws Exception {
		Paused paused = new Paused();
		this.fake.beforeAnswer = paused;
		ExecutorService thread = Executors.newSingleThreadExecutor();
		Future<String> late = thread.submit(() -> token(this.one));
		paused.reached.await();
		this.stored.leaseEnds();
		this.fake.beforeAnswer = () -> {
		};
		assertThat(token(this.two)).isEqualTo("access-2");
		paused.goOn.countDown();
		assertThat(late.get()).as("the late one gets what the other stored").isEqualTo("access-2");
		assertThat(this.stored.secret("accessToken")).isEqualTo("access-2");
		assertThat(this.one.outcomes).isEmpty();
		thread.shutdown();
	}

	/** Promise T3: what a user gave anew counts, too. */
	@Test
	void aRefreshThatWasUnderWayDoesNotTouchWhatTheUserConnectedMeanwhile() throws Exception {
		Paused paused = new Paused();
		this.fake.beforeAnswer = paused;
		ExecutorService thread = Executors.newSingleThreadExecutor();
		Future<String> late = thread.submit(() -> token(this.one));
		paused.reached.await();
		this.fake.beforeAnswer = () -> {
		};
		IntegrationServer.owner()
			.sql("delete from connection_secret where connection_id = :id")
			.param("id", this.stored.connection().id())
			.update();
		this.fake.holding.add("another");
		this.stored.refreshToken("another").put("accessToken", "given", Instant.now().plusSeconds(3600));
		paused.goOn.countDown();
		assertThat(late.get()).isEqualTo("given");
		assertThat(this.stored.secret("refreshToken")).isEqualTo("another");
		thread.shutdown();
	}

	/** Promise T2, where refresh tokens stay. */
	@Test
	void aHolderThatDiedWithTheAnswerIsFollowedByOneThatAsksAgain() throws Exception {
		dies();
		assertThat(token(this.two)).isEqualTo("access-2");
		assertThat(this.stored.state()).isEqualTo("CONNECTED");
	}

	/**
	 * Promise T2, where refresh tokens rotate: the answer is lost, and with it the
	 * consent.
	 */
	@Test
	void aHolderThatDiedWithARotatedTokenLeavesAConnectionThatSaysSo() throws Exception {
		this.fake.rotating = true;
		dies();
		assertThat(failure(() -> token(this.two)).category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
		assertThat(this.stored.state()).isEqualTo("REAUTH_REQUIRED");
		int asked = this.fake.calls.size();
		this.clock.ahead(Duration.ofDays(1));
		for (int i = 0; i < 10; i++) {
			failure(() -> token(this.two));
			failure(() -> renewed(this.two, "access-1"));
		}
		assertThat(this.fake.calls).as("it is no loop").hasSize(asked);
	}

	/** Promise T4. */
	@Test
	void invalidGrantAfterAnotherNodeHasRotatedIsNoFailure() throws Exception {
		this.fake.rotating = true;
		Paused paused = new Paused();
		this.fake.script.add(FakeTokens.error(400, "invalid_grant"));
		this.fake.beforeAnswer = paused;
		ExecutorService thread = Executors.newSingleThreadExecutor();
		Future<String> late = thread.submit(() -> token(this.one));
		paused.reached.await();
		this.stored.leaseEnds();
		this.fake.beforeAnswer = () -> {
		};
		assertThat(token(this.two)).isEqualTo("access-1");
		paused.goOn.countDown();
		assertThat(late.get()).isEqualTo("access-1");
		assertThat(this.stored.state()).isEqualTo("CONNECTED");
		assertThat(this.stored.events()).isEmpty();
		thread.shutdown();
	}

	/** Promise T6. */
	@Test
	void invalidGrantMarksTheConnectionAtOnceAndSaysSo() {
		this.fake.holding.clear();
		TokenFailure failure = failure(() -> token(this.one));
		assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
		assertThat(failure.retryAt()).isNull();
		assertThat(failure).hasMessageContaining("connect the account again").hasMessageNotContaining("canary");
		assertThat(this.stored.state()).isEqualTo("REAUTH_REQUIRED");
		assertThat(this.stored.events()).containsExactly("REFRESH_FAILED", "REAUTH_REQUIRED");
		assertThat(this.one.outcomes).containsExactly("gmail auth_expired");
	}

	/** Promise T6. */
	@Test
	void connectingAgainEndsWhatInvalidGrantBegan() {
		this.fake.holding.clear();
		failure(() -> token(this.one));
		this.fake.holding.add("new consent");
		this.stored.refreshToken("new consent");
		assertThat(token(this.two)).isEqualTo("access-1");
	}

	/** Promises T6 and T8. */
	@ParameterizedTest
	@CsvSource({ "500, server_error, PROVIDER_DOWN", "503, '', PROVIDER_DOWN", "502, invalid_grant, PROVIDER_DOWN",
			"400, temporarily_unavailable, PROVIDER_DOWN", "400, server_error, PROVIDER_DOWN", "408, '', PROVIDER_DOWN",
			"429, '', RATE_LIMITED", "429, invalid_grant, RATE_LIMITED", "401, invalid_client, CONFIGURATION",
			"400, invalid_client, CONFIGURATION", "403, '', CONFIGURATION", "302, '', CONFIGURATION",
			"400, unauthorized_client, CONFIGURATION", "400, invalid_request, BUG", "400, unsupported_grant_type, BUG",
			"200, '', BAD_DATA" })
	void whatIsNotTheUsersFaultNeverChangesTheConnection(int status, String code, FailureCategory category) {
		this.fake.script.add(FakeTokens.error(status, code));
		TokenFailure failure = failure(() -> token(this.one));
		assertThat(failure.category()).isEqualTo(category);
		assertThat(failure.retryAt() != null).isEqualTo(category.passesByItself());
		assertThat(failure).hasMessageNotContaining("canary");
		assertThat(this.stored.state()).isEqualTo("CONNECTED");
		assertThat(this.stored.events()).containsExactly("REFRESH_FAILED");
		assertThat(this.one.outcomes).containsExactly("gmail " + category.name().toLowerCase(Locale.ROOT));
		this.stored.failuresAreForgotten();
		assertThat(token(this.two)).isEqualTo("access-1");
	}

	/** Promise T6. */
	@Test
	void aFailureIsRememberedSoThatAThousandCallersDoNotHammer() throws Exception {
		for (int i = 0; i < 5; i++) {
			this.fake.script.add(FakeTokens.error(401, "invalid_client"));
		}
		assertThat(together(1000, (number) -> failure(() -> token((number % 2 == 0) ? this.one : this.two)).category()))
			.containsOnly(FailureCategory.CONFIGURATION);
		assertThat(this.fake.calls).hasSize(1);
	}

	/** Promise T8. */
	@ParameterizedTest
	@CsvSource({ "120, 120", "date, 300", "86400, 900" })
	void retryAfterIsKeptTo(String header, long seconds) {
		Instant now = Instant.now();
		String value = header.equals("date")
				? DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(300).atOffset(ZoneOffset.UTC)) : header;
		this.fake.script.add(new FakeTokens.Scripted(429, "", Map.of("Retry-After", value)));
		assertThat(failure(() -> token(this.one)).retryAt()).isBetween(now.plusSeconds(seconds - 3),
				now.plusSeconds(seconds + 30));
		assertThat(failure(() -> token(this.two)).category()).isEqualTo(FailureCategory.RATE_LIMITED);
		assertThat(this.fake.calls).hasSize(1);
	}

	@Test
	void aTokenThatIsAboutToEndServesWhileTheProviderIsDown() {
		token(this.one);
		this.clock.ahead(Duration.ofMinutes(59));
		for (int i = 0; i < 3; i++) {
			this.fake.script.add(FakeTokens.error(503, ""));
		}
		assertThat(token(this.one)).isEqualTo("access-1");
		assertThat(token(this.two)).isEqualTo("access-1");
		this.clock.ahead(Duration.ofMinutes(61));
		assertThat(failure(() -> token(this.two)).category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
	}

	@Test
	void whoWaitsLongerThanItsPatienceIsTold() throws Exception {
		Paused paused = new Paused();
		this.fake.beforeAnswer = paused;
		ExecutorService thread = Executors.newSingleThreadExecutor();
		Future<String> holder = thread.submit(() -> token(this.one));
		paused.reached.await();
		try (TokenNode hasty = node(
				new RefreshPolicy(Duration.ofSeconds(30), Duration.ofMillis(50), Duration.ofMillis(5),
						Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1)))) {
			TokenFailure failure = failure(() -> token(hasty));
			assertThat(failure.category()).isEqualTo(FailureCategory.PROVIDER_DOWN);
			assertThat(failure.retryAt()).isNotNull();
		}
		paused.goOn.countDown();
		assertThat(holder.get()).isEqualTo("access-1");
		thread.shutdown();
	}

	/** The first node is told an answer and never gets to store it. */
	private void dies() throws Exception {
		Paused paused = new Paused();
		this.fake.beforeAnswer = paused;
		Thread dead = new Thread(() -> {
			try {
				token(this.one);
			}
			catch (RuntimeException ex) {
				// Whatever a dying node's last words are, nobody hears them.
			}
		});
		dead.setDaemon(true);
		dead.start();
		paused.reached.await();
		this.one.close();
		this.stored.leaseEnds();
		this.fake.beforeAnswer = () -> {
		};
		paused.goOn.countDown();
	}

	private String token(TokenNode node) {
		return node.access.tokenOf(this.stored.connection());
	}

	private String renewed(TokenNode node, String refused) {
		return node.access.renewed(this.stored.connection(), refused);
	}

	private List<String> sent() {
		return this.fake.calls.stream().map((call) -> call.get("refresh_token")).toList();
	}

	private static TokenFailure failure(Callable<String> call) {
		return catchThrowableOfType(TokenFailure.class, call::call);
	}

	/** All at one moment; returns the different results. */
	private static <T> Set<T> together(int threads, Numbered<T> work) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(100);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<T>> results = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			int number = i;
			results.add(pool.submit(() -> {
				start.await();
				return work.call(number);
			}));
		}
		start.countDown();
		Set<T> different = new HashSet<>();
		for (Future<T> result : results) {
			different.add(result.get());
		}
		pool.shutdown();
		return different;
	}

	/** Work of one of many threads. */
	private interface Numbered<T> {

		T call(int number);

	}

	/** Stops the first answer until it may go on. */
	private static final class Paused implements Runnable {

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch goOn = new CountDownLatch(1);

		@Override
		public void run() {
			this.reached.countDown();
			try {
				this.goOn.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
