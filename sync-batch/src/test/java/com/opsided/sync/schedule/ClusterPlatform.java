package com.opsided.sync.schedule;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.sync.SyncBatchApplication;
import com.opsided.sync.audit.Await;
import com.opsided.sync.audit.OpsidedHome;
import com.opsided.sync.run.ControlRun;
import com.opsided.sync.run.RequestRun;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A platform that executes nothing, beside which tests start nodes, on a database of its
 * own that is empty at first. No schedule is enabled.
 */
final class ClusterPlatform {

	static final Path HOME = Path.of("target", "cluster-home").toAbsolutePath();

	private static final ConfigurableApplicationContext beans = start();

	private ClusterPlatform() {
	}

	private static ConfigurableApplicationContext start() {
		OpsidedHome.alone(HOME);
		SpringApplication application = SyncBatchApplication.forCommandLine();
		application.addPrimarySources(List.of(SlowJob.class, HeardEvents.class));
		application.setDefaultProperties(
				Map.of("opsided.pool.size", 40, "opsided.run.conflict-retry", "200ms", "opsided.run.wake-interval",
						"200ms", "opsided.run.watch-interval", "300ms", "opsided.chain.after.slow", "again"));
		ConfigurableApplicationContext started = application.run("--opsided.home=" + HOME);
		JdbcTemplate jdbc = started.getBean(JdbcTemplate.class);
		jdbc.execute("create table cluster_row (run bigint, step text, number bigint)");
		jdbc.execute("update schedule set enabled = false");
		return started;
	}

	static ConfigurableApplicationContext beans() {
		return beans;
	}

	static <T> T bean(Class<T> type) {
		return beans.getBean(type);
	}

	static JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	/**
	 * Closes a place to the run that is requested next; its number is known from the
	 * sequence.
	 */
	static Place closeForTheNext(String place) throws SQLException {
		long next = jdbc()
			.sql("select coalesce(pg_sequence_last_value(pg_get_serial_sequence('run', 'run_id')::regclass), 0) + 1")
			.query(Long.class)
			.single();
		return Place.closed(bean(DataSource.class), place + " of " + next);
	}

	static long newAccount() {
		return bean(AccountTable.class).open(UUID.randomUUID().toString(), Region.NA).id();
	}

	static Run request(long account, String job, Map<String, String> parameters) {
		return bean(RequestRun.class)
			.request(new NewRun(account, job, UUID.randomUUID().toString(), parameters, "a test"))
			.run();
	}

	static Run now(Run run) {
		return bean(RunView.class).find(run.account(), run.id()).orElseThrow();
	}

	static Run await(Run run, RunState state) {
		Await.until("run " + run.id() + " is " + state, () -> now(run).state() == state, () -> true);
		return now(run);
	}

	static ControlRun control() {
		return bean(ControlRun.class);
	}

	/** Each row of each step is there, once. */
	static void assertRows(Run run, long rows) {
		for (String step : List.of("first", "second")) {
			assertThat(rows(run, step)).as(step)
				.containsExactlyInAnyOrderElementsOf(SlowJob.upTo(rows).boxed().toList());
		}
	}

	static List<Long> rows(Run run, String step) {
		return jdbc().sql("select number from cluster_row where run = :run and step = :step")
			.param("run", run.id())
			.param("step", step)
			.query(Long.class)
			.list();
	}

	static long executions(Run run) {
		return jdbc().sql(
				"select count(*) from batch_job_execution_params where parameter_name = 'run' and parameter_value = :run")
			.param("run", Long.toString(run.id()))
			.query(Long.class)
			.single();
	}

}
