package com.opsided.liquibase;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The statements a Spring Batch node would send, in the order in which they hurt
 * ({@code cluster.md} §2 and §6).
 */
class RunFencesTests {

	private static EmbeddedPostgres server;

	private static Connection connection;

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.start();
		connection = server.getPostgresDatabase().getConnection();
		new Changelog(connection).up();
		connection.setAutoCommit(true);
	}

	@AfterAll
	static void stop() throws IOException, SQLException {
		connection.close();
		server.close();
	}

	@BeforeEach
	void oneInstanceWithARunningExecutionAndStep() throws SQLException {
		sql("delete from batch_step_execution");
		sql("delete from batch_job_execution");
		sql("delete from batch_job_instance");
		sql("insert into batch_job_instance values (1, 0, 'inventorySync', 'key')");
		startExecution(1);
		insertStep(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "STARTING", "STARTED", "STOPPING" })
	void aStepIsWrittenWhileItsJobExecutionRuns(String status) throws SQLException {
		endExecution(1, status);
		sql("update batch_step_execution set commit_count = 8");
		assertThat(text("select commit_count from batch_step_execution")).isEqualTo("8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMPLETED", "FAILED", "STOPPED", "ABANDONED" })
	void aStepIsRefusedOnceItsJobExecutionHasEnded(String status) throws SQLException {
		endExecution(1, status);
		refusedByTheFence("update batch_step_execution set commit_count = 8");
		assertThat(text("select commit_count from batch_step_execution")).isEqualTo("7");
	}

	@Test
	void aNewStepOfAnEndedJobExecutionIsRefused() throws SQLException {
		endExecution(1, "FAILED");
		refusedByTheFence("insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, "
				+ "create_time) values (2, 0, 'next', 1, now())");
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMPLETED", "FAILED", "STOPPED", "ABANDONED" })
	void anEndIsKeptAgainstUnknown(String status) throws SQLException {
		endExecution(1, status);
		endExecution(1, "UNKNOWN");
		assertThat(text("select status from batch_job_execution")).isEqualTo(status);
	}

	@Test
	void aRunningExecutionMayStillBecomeUnknownAndAnEndMayStillBeAbandoned() throws SQLException {
		endExecution(1, "UNKNOWN");
		assertThat(text("select status from batch_job_execution")).isEqualTo("UNKNOWN");
		endExecution(1, "FAILED");
		endExecution(1, "ABANDONED");
		assertThat(text("select status from batch_job_execution")).isEqualTo("ABANDONED");
	}

	@Test
	void aSecondRunningExecutionOfAnInstanceIsRefused() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> startExecution(2))
			.withMessageContaining("je_running")
			.extracting(SQLException::getSQLState)
			.isEqualTo("23505");
	}

	@Test
	void anEndedExecutionMakesRoomForTheNext() throws SQLException {
		endExecution(1, "FAILED");
		startExecution(2);
		assertThat(text("select count(*) from batch_job_execution")).isEqualTo("2");
	}

	@Test
	void quartzFindsItsLocksOfAllSchedulers() throws SQLException {
		assertThat(text("select string_agg(sched_name || '/' || lock_name, ' ' order by sched_name, lock_name) "
				+ "from qrtz_locks"))
			.isEqualTo("opsided/STATE_ACCESS opsided/TRIGGER_ACCESS "
					+ "opsided-clock/STATE_ACCESS opsided-clock/TRIGGER_ACCESS "
					+ "opsided-partitions/STATE_ACCESS opsided-partitions/TRIGGER_ACCESS");
	}

	private static void startExecution(int id) throws SQLException {
		sql("insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status) values ("
				+ id + ", 0, 1, now(), 'STARTED')");
	}

	private static void endExecution(int id, String status) throws SQLException {
		sql("update batch_job_execution set status = '" + status + "' where job_execution_id = " + id);
	}

	private static void insertStep(int id) throws SQLException {
		sql("insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, "
				+ "commit_count) values (" + id + ", 0, 'load', 1, now(), 7)");
	}

	private static void refusedByTheFence(String sql) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> sql(sql))
			.withMessageContaining("fenced: job execution 1 is not running any more")
			.extracting(SQLException::getSQLState)
			.isEqualTo("OP001");
	}

	private static void sql(String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String text(String query) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
