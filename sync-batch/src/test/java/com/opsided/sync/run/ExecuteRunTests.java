package com.opsided.sync.run;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.audit.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the last execution of a run's job instance says is to be done.
 */
class ExecuteRunTests {

	private static final JobRepository repository = TestPlatform.bean(JobRepository.class);

	private static final RunTable runs = TestPlatform.bean(RunTable.class);

	private final long account = TestPlatform.bean(AccountTable.class)
		.open(UUID.randomUUID().toString(), Region.NA)
		.id();

	private final AtomicInteger worked = new AtomicInteger();

	private boolean fails;

	private final Job job = new JobBuilder("test " + UUID.randomUUID(), repository)
		.start(new StepBuilder("work", repository).tasklet((contribution, chunk) -> {
			this.worked.incrementAndGet();
			if (this.fails) {
				throw new IllegalStateException("no paper in the tray");
			}
			return RepeatStatus.FINISHED;
		}, TestPlatform.bean(PlatformTransactionManager.class)).build())
		.build();

	private final Run run = runs.request(this.account, this.job.getName(), "a key");

	@Test
	void aRunWithoutInstanceIsStarted() {
		execute();
		assertThat(this.worked).hasValue(1);
		assertThat(state()).isEqualTo(RunState.COMPLETED);
	}

	@Test
	void aCompletedRunIsNotDoneAgain() {
		execute();
		execute();
		assertThat(this.worked).hasValue(1);
		assertThat(again().attempt()).isEqualTo(1);
	}

	@Test
	void anInstanceWithoutExecutionIsReplaced() {
		JobInstance orphan = repository.createJobInstance(this.job.getName(), identity());
		execute();
		assertThat(this.worked).hasValue(1);
		assertThat(state()).isEqualTo(RunState.COMPLETED);
		assertThat(repository.getJobInstance(orphan.getInstanceId())).isNull();
	}

	@Test
	void aCompletedExecutionEndsTheRunWithoutWork() {
		leave(BatchStatus.COMPLETED);
		execute();
		assertThat(this.worked).hasValue(0);
		assertThat(state()).isEqualTo(RunState.COMPLETED);
	}

	@ParameterizedTest
	@EnumSource(names = { "FAILED", "STOPPED", "STARTING", "STARTED", "STOPPING", "UNKNOWN" })
	void anUnfinishedExecutionIsFollowedByAnother(BatchStatus last) {
		leave(last);
		execute();
		assertThat(this.worked).hasValue(1);
		assertThat(state()).isEqualTo(RunState.COMPLETED);
		assertThat(executions()).isEqualTo(2);
	}

	/**
	 * A database that is restarted may keep the end of the job and not that of its step.
	 */
	@ParameterizedTest
	@EnumSource(names = { "STARTED", "STOPPING", "UNKNOWN" })
	void anEndedExecutionWhoseStepDidNotEndIsFollowedByAnother(BatchStatus step) {
		leave(BatchStatus.STARTED);
		for (String end : List.of("update batch_step_execution set status = '" + step + "'",
				"update batch_job_execution set status = 'FAILED', end_time = now()")) {
			TestPlatform.jdbc()
				.sql(end + " where job_execution_id = (select max(job_execution_id) from batch_job_execution)")
				.update();
		}
		execute();
		assertThat(this.worked).hasValue(1);
		assertThat(state()).isEqualTo(RunState.COMPLETED);
	}

	@Test
	void aProcessMayDieAgainAndAgain() {
		leave(BatchStatus.STARTED);
		this.fails = true;
		assertThatThrownBy(this::execute).isInstanceOf(RunFailed.class);
		for (String table : List.of("batch_job_execution", "batch_step_execution")) {
			TestPlatform.jdbc()
				.sql("update " + table + " set status = 'STARTED', end_time = null where job_execution_id = "
						+ "(select max(job_execution_id) from batch_job_execution)")
				.update();
		}
		this.fails = false;
		execute();
		assertThat(this.worked).hasValue(2);
		assertThat(executions()).isEqualTo(3);
	}

	@Test
	void aFailureIsToldAndTheRunCanBeExecutedAgain() {
		this.fails = true;
		assertThatThrownBy(this::execute).isInstanceOf(RunFailed.class)
			.hasMessageContaining("failed at attempt 1")
			.hasRootCauseMessage("no paper in the tray");
		assertThat(state()).isEqualTo(RunState.FAILED);
		assertThat(detail()).isEqualTo("no paper in the tray");
		this.fails = false;
		execute();
		assertThat(again()).satisfies((done) -> {
			assertThat(done.state()).isEqualTo(RunState.COMPLETED);
			assertThat(done.attempt()).isEqualTo(2);
		});
		assertThat(detail()).isNull();
	}

	@Test
	void theSameKeyIsTheSameRun() {
		assertThat(runs.request(this.account, this.job.getName(), "a key")).isEqualTo(this.run);
		assertThat(runs.request(this.account, this.job.getName(), "another key").id()).isNotEqualTo(this.run.id());
	}

	@Test
	void aClaimRaisesTheAttemptAndNothingAtRestIsClaimed() {
		assertThat(runs.claim(this.run, "one")).hasValueSatisfying((claimed) -> {
			assertThat(claimed.attempt()).isEqualTo(1);
			assertThat(claimed.state()).isEqualTo(RunState.RUNNING);
			assertThat(runs.end(claimed, RunState.COMPLETED, null)).isTrue();
		});
		assertThat(runs.claim(this.run, "two")).isEmpty();
	}

	@Test
	void anAttemptThatIsNotTheLastCannotWriteItsEnd() {
		Run first = runs.claim(this.run, "one").orElseThrow();
		Run second = runs.claim(this.run, "two").orElseThrow();
		assertThat(runs.end(first, RunState.FAILED, "late")).isFalse();
		assertThat(state()).isEqualTo(RunState.RUNNING);
		assertThat(runs.end(second, RunState.COMPLETED, null)).isTrue();
		assertThat(runs.end(second, RunState.FAILED, "twice")).isFalse();
		assertThat(state()).isEqualTo(RunState.COMPLETED);
	}

	@Test
	void ofOneJobOneRunWorksOnAnAccount() {
		runs.claim(this.run, "one");
		Run other = runs.request(this.account, this.job.getName(), "another key");
		assertThatThrownBy(() -> TestPlatform.jdbc()
			.sql("update run set state = 'RUNNING' where account = :account and run_id = :run")
			.param("account", this.account)
			.param("run", other.id())
			.update()).hasMessageContaining("run_one");
	}

	@Test
	void aRunWhoseProcessEndedBeforeItDidGivesWayToTheNext() {
		runs.claim(this.run, "one");
		Run other = runs.request(this.account, this.job.getName(), "another key");
		assertThat(runs.claim(other, "two")).isPresent();
		assertThat(state()).isEqualTo(RunState.FAILED);
	}

	@Test
	void theMapOfStatesHoldsExactlyTheTransitionsOfTheDesign() {
		assertThat(next(RunState.QUEUED)).containsExactlyInAnyOrder(RunState.RUNNING, RunState.STOPPED);
		assertThat(next(RunState.RUNNING)).containsExactlyInAnyOrder(RunState.COMPLETED, RunState.FAILED,
				RunState.STOPPED, RunState.WAITING, RunState.STOPPING, RunState.QUEUED);
		assertThat(next(RunState.WAITING)).containsExactlyInAnyOrder(RunState.QUEUED, RunState.STOPPED);
		assertThat(next(RunState.STOPPING)).containsExactly(RunState.STOPPED);
		assertThat(next(RunState.STOPPED)).containsExactlyInAnyOrder(RunState.QUEUED, RunState.ABANDONED);
		assertThat(next(RunState.FAILED)).containsExactlyInAnyOrder(RunState.QUEUED, RunState.ABANDONED);
		assertThat(next(RunState.COMPLETED)).isEmpty();
		assertThat(next(RunState.ABANDONED)).isEmpty();
	}

	private static Set<RunState> next(RunState state) {
		Set<RunState> next = EnumSet.allOf(RunState.class);
		next.removeIf((other) -> !state.mayBecome(other));
		return next;
	}

	private void execute() {
		TestPlatform.bean(ExecuteRun.class).execute(this.run, this.job, new JobParameters());
	}

	private JobParameters identity() {
		return new JobParametersBuilder().addLong(AttemptRun.ACCOUNT, this.account)
			.addLong(AttemptRun.RUN, this.run.id())
			.toJobParameters();
	}

	/** Leaves an execution behind as a process would that ended there, with its step. */
	private void leave(BatchStatus status) {
		JobInstance instance = repository.getJobInstance(this.job.getName(), identity());
		if (instance == null) {
			instance = repository.createJobInstance(this.job.getName(), identity());
		}
		JobExecution execution = repository.createJobExecution(instance, identity(), new ExecutionContext());
		execution.setStartTime(LocalDateTime.now());
		execution.setStatus(BatchStatus.STARTED);
		repository.update(execution);
		StepExecution step = repository.createStepExecution("work", execution);
		step.setStatus(status);
		step.setExitStatus(ExitStatus.UNKNOWN);
		repository.update(step);
		execution.setStatus(status);
		repository.update(execution);
		TestPlatform.jdbc()
			.sql("update run set state = 'RUNNING', attempt = attempt + 1 where account = :account")
			.param("account", this.account)
			.update();
	}

	private int executions() {
		JobInstance instance = repository.getJobInstance(this.job.getName(), identity());
		return (instance != null) ? repository.getJobExecutions(instance).size() : 0;
	}

	private Run again() {
		return runs.request(this.account, this.job.getName(), "a key");
	}

	private RunState state() {
		return again().state();
	}

	private @Nullable String detail() {
		return (String) TestPlatform.jdbc()
			.sql("select detail from run where account = :account")
			.param("account", this.account)
			.query()
			.singleColumn()
			.get(0);
	}

}
