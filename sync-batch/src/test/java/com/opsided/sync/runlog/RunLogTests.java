package com.opsided.sync.runlog;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.run.LogLevel;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunLogLine;
import com.opsided.shared.run.RunLogTable;
import com.opsided.shared.run.RunTable;
import com.opsided.shared.web.Role;
import com.opsided.sync.run.RunLogContext;
import com.opsided.sync.server.ApiServer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is logged for a run is kept with it, and costs the run nothing. */
class RunLogTests {

	private static final List<String> ALL = LogLevel.TRACE.orWorse();

	private final UUID user = UUID.randomUUID();

	private final RunLogTable table = new RunLogTable(ApiServer.bean(JdbcClient.class));

	private final RunLogContext context = new RunLogContext();

	private final LoggerContext loggers = loggers();

	private final Logger log = this.loggers.getLogger("of.the.test");

	@Test
	void theLinesOfARunAreReadOverHttpAndThoseOfAnotherAreNotAmongThem() throws Exception {
		String seller = ApiServer.token(Role.SELLER, this.user);
		Account one = account();
		Account other = account();
		JsonNode started = ApiServer.json(ApiServer.post("/api/v1/sync/reconcile/" + this.user, seller, ""));
		assertThat(started.path("runs")).hasSize(2);
		for (JsonNode run : started.path("runs")) {
			String path = "/api/v1/jobs/runs/" + run.path("id").asLong();
			long account = run.path("accountId").asLong();
			long another = (account == one.id()) ? other.id() : one.id();
			ApiServer.await("the last line is there",
					() -> ApiServer.get(path + "/log", seller)
						.body()
						.contains("and the following status: [COMPLETED]"));
			JsonNode lines = ApiServer.json(ApiServer.get(path + "/log", seller)).path("items");
			assertThat(lines).allSatisfy((line) -> {
				assertThat(line.path("attempt").asInt()).isEqualTo(1);
				assertThat(line.path("node").asString()).isNotBlank();
				assertThat(line.path("message").asString()).doesNotContain("'account':'{value=" + another + ",");
			});
			assertThat(lines.toString()).contains("value=" + account);
			assertThat(ApiServer.get(path + "/log", ApiServer.token(Role.SELLER, UUID.randomUUID())).statusCode())
				.isEqualTo(404);
		}
	}

	@Test
	void theLinesComeInPagesAndByTheirLevel() {
		Run run = run(account());
		try (WriteRunLog write = writer(100, 1000)) {
			for (int i = 0; i < 25; i++) {
				String text = "line " + i;
				this.context.during(run, "a", () -> this.log.atLevel(org.slf4j.event.Level.INFO).log(text));
			}
			this.context.during(run, "a", () -> this.log.error("broken", new IllegalStateException("inside")));
			assertThat(write).isNotNull();
		}
		String seller = ApiServer.token(Role.SELLER, this.user);
		String path = "/api/v1/jobs/runs/" + run.id() + "/log";
		JsonNode first = ApiServer.json(ApiServer.get(path + "?limit=20", seller));
		JsonNode second = ApiServer
			.json(ApiServer.get(path + "?limit=20&cursor=" + first.path("next").asString(), seller));
		assertThat(first.path("items")).hasSize(20);
		assertThat(second.path("items")).hasSize(6);
		assertThat(second.path("items").path(0).path("message").asString()).isEqualTo("line 20");
		assertThat(second.path("next").isNull()).isTrue();
		JsonNode worse = ApiServer.json(ApiServer.get(path + "?level=WARN", seller)).path("items");
		assertThat(worse).hasSize(1);
		assertThat(worse.path(0).path("failure").isNull()).as("a seller is told no exception").isTrue();
		assertThat(ApiServer.get(path, ApiServer.token(Role.OPERATOR, UUID.randomUUID())).body())
			.contains("IllegalStateException: inside");
		assertThat(ApiServer.get(path + "?level=LOUD", seller).statusCode()).isEqualTo(400);
	}

	@Test
	void aDatabaseThatDoesNotAnswerHoldsUpNoJobAndWhatFoundNoRoomIsCounted() throws Exception {
		Run run = run(account());
		WriteRunLog write = writer(50, 5000);
		try (Connection connection = ApiServer.bean(DataSource.class).getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("lock table run_log in access exclusive mode");
			long began = System.nanoTime();
			this.context.during(run, "a", () -> {
				for (int i = 0; i < 1000; i++) {
					this.log.info("line {}", i);
				}
			});
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
			assertThat(lines(run, connection)).isZero();
			connection.rollback();
		}
		finally {
			write.close();
		}
		List<RunLogLine> kept = this.table.last(run.account(), run.id(), ALL, 5000);
		List<String> missing = kept.stream()
			.map(RunLogLine::message)
			.filter((message) -> message.contains(" lines are missing here"))
			.toList();
		long counted = missing.stream().mapToLong((message) -> Long.parseLong(message.split(" ")[0])).sum();
		assertThat(missing).isNotEmpty();
		assertThat(kept.size() - missing.size() + counted).isEqualTo(1000);
	}

	@Test
	void linesAreWrittenTogether() {
		Run run = run(account());
		try (WriteRunLog write = writer(1000, 5000)) {
			this.context.during(run, "a", () -> {
				for (int i = 0; i < 200; i++) {
					this.log.info("line {}", i);
				}
			});
			assertThat(write).isNotNull();
		}
		assertThat(this.table.last(run.account(), run.id(), ALL, 500)).hasSize(200);
		assertThat(sql("select count(distinct xmin::text) from run_log where run_id = ?", run)).isLessThan(10);
	}

	@Test
	void anAttemptKeepsSoManyLinesAndTellsHowManyWereLeftOut() {
		Run run = run(account());
		try (WriteRunLog write = writer(1000, 20)) {
			this.context.during(run, "a", () -> {
				for (int i = 0; i < 50; i++) {
					this.log.info("line {}", i);
				}
			});
			assertThat(write).isNotNull();
		}
		List<RunLogLine> kept = this.table.last(run.account(), run.id(), ALL, 500);
		assertThat(kept).hasSize(21);
		assertThat(kept.get(19).message()).isEqualTo("line 19");
		assertThat(kept.get(20).message()).startsWith("30 further lines of this attempt were left out");
		try (WriteRunLog write = writer(1000, 20)) {
			this.context.during(run, "another", () -> this.log.info("one more"));
			assertThat(write).isNotNull();
		}
		assertThat(this.table.last(run.account(), run.id(), ALL, 1).get(0).message()).startsWith("31 further lines");
	}

	@Test
	void linesGoWithTheirRunAndALateOneIsNoError() {
		Run run = run(account());
		Run stays = run(account());
		try (WriteRunLog write = writer(1000, 20)) {
			this.context.during(run, "a", () -> this.log.info("early"));
			this.context.during(stays, "a", () -> this.log.info("early"));
			assertThat(write).isNotNull();
		}
		assertThat(sql("select count(*) from run_log where run_id = ?", run)).isEqualTo(1);
		ApiServer.bean(JdbcClient.class).sql("delete from run where run_id = ?").param(run.id()).update();
		assertThat(sql("select count(*) from run_log where run_id = ?", run)).isZero();
		try (WriteRunLog write = writer(1000, 20)) {
			this.context.during(run, "a", () -> this.log.info("late"));
			this.context.during(stays, "a", () -> this.log.info("late"));
			assertThat(write).isNotNull();
		}
		assertThat(this.table.last(stays.account(), stays.id(), ALL, 10)).extracting(RunLogLine::message)
			.containsExactly("early", "late");
	}

	@Test
	void onlyWhatIsDoneForARunOfThisApplicationIsKeptAndNothingStaysBehindInTheThread() {
		Run run = run(account());
		RunLogContext elsewhere = new RunLogContext();
		try (WriteRunLog write = writer(1000, 20)) {
			this.log.info("before");
			elsewhere.during(run, "b", () -> this.log.info("by another application in this process"));
			this.context.during(run, "a",
					() -> this.context.during(stay(run, 2), "a", () -> this.log.info("by the second attempt")));
			this.log.info("after");
			assertThat(write).isNotNull();
		}
		assertThat(MDC.get(RunLogContext.RUN)).isNull();
		assertThat(this.table.last(run.account(), run.id(), ALL, 10)).singleElement()
			.satisfies((line) -> assertThat(line.place().attempt()).isEqualTo(2));
	}

	@Test
	void secretsAndTooMuchTextAreNotKept() {
		Run run = run(account());
		try (WriteRunLog write = writer(1000, 20)) {
			this.context.during(run, "a", () -> {
				this.log.info("got Atza|IwEBIJ-of_the.test and {}", "x\0y");
				this.log.info("x".repeat(10_000));
			});
			assertThat(write).isNotNull();
		}
		List<RunLogLine> kept = this.table.last(run.account(), run.id(), ALL, 10);
		assertThat(kept.get(0).message()).isEqualTo("got Atza|*** and x y");
		assertThat(kept.get(1).message()).hasSize(4001);
	}

	private WriteRunLog writer(int queue, int lines) {
		WriteRunLog write = new WriteRunLog(this.table,
				new RunLogProperties(true, lines, 4000, queue, 100, Duration.ofMillis(20)), Clock.systemUTC());
		AppendRunLog appender = new AppendRunLog(this.context, write);
		appender.setContext(this.loggers);
		appender.start();
		this.log.detachAndStopAllAppenders();
		this.log.addAppender(appender);
		write.begin();
		return write;
	}

	/** Apart from those of the process, which have appenders of their own. */
	private static LoggerContext loggers() {
		LoggerContext own = new LoggerContext();
		own.setMDCAdapter(((LoggerContext) LoggerFactory.getILoggerFactory()).getMDCAdapter());
		return own;
	}

	private Account account() {
		Account account = ApiServer.bean(AccountTable.class).open("of " + UUID.randomUUID(), Region.NA);
		ApiServer.bean(AccountTable.class).own(account, this.user);
		return account;
	}

	/** One that no trigger starts. */
	private Run run(Account account) {
		Run run = ApiServer.bean(RunTable.class)
			.insert(new NewRun(account.id(), "reconciliation", "k", Map.of(), "a test"))
			.orElseThrow();
		ApiServer.bean(JdbcClient.class)
			.sql("update run set state = 'FAILED', ended_at = now() where run_id = ?")
			.param(run.id())
			.update();
		return stay(run, 1);
	}

	private static Run stay(Run run, int attempt) {
		return new Run(run.account(), run.id(), run.job(), run.key(), run.state(), attempt, run.parameters(),
				run.history());
	}

	private static long sql(String sql, Run run) {
		return ApiServer.bean(JdbcClient.class).sql(sql).param(run.id()).query(Long.class).single();
	}

	private static long lines(Run run, Connection connection) throws Exception {
		Set<String> seen = new HashSet<>();
		try (Statement statement = connection.createStatement();
				java.sql.ResultSet rows = statement
					.executeQuery("select line from run_log where run_id = " + run.id())) {
			while (rows.next()) {
				seen.add(rows.getString(1));
			}
		}
		return seen.size();
	}

}
