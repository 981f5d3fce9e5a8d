package com.opsided.sync.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import com.opsided.shared.run.Run;
import com.opsided.sync.run.AgainAtOnce;
import com.opsided.sync.run.ChunkSteps;
import com.opsided.sync.run.Park;
import com.opsided.sync.run.PartitionSteps;
import com.opsided.sync.run.PrepareRun;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Jobs that write numbered rows, ten a chunk, and pass places at which a test can hold
 * them up. The table has no unique key: a row that is written twice is there twice.
 */
@Configuration(proxyBeanMethods = false)
class SlowJob {

	static final int CHUNK = 10;

	static final int PARTS = 4;

	/** Two steps that write the rows 1 to {@code rows} each. */
	@Bean
	Job slow(JobRepository repository, Step slowFirst, Step slowSecond, JdbcTemplate jdbc) {
		return new JobBuilder("slow", repository).start(slowFirst)
			.next(slowSecond)
			.listener(new JobExecutionListener() {
				@Override
				public void beforeJob(JobExecution execution) {
					passAtFirstAttempt(jdbc, execution, "before the job");
				}
			})
			.build();
	}

	/** The same with a place between its steps, at which no transaction is open. */
	@Bean
	Job decided(JobRepository repository, Step slowFirst, Step slowSecond, JdbcTemplate jdbc) {
		JobExecutionDecider between = (job, step) -> {
			passAtFirstAttempt(jdbc, job, "between the steps");
			return FlowExecutionStatus.COMPLETED;
		};
		return new JobBuilder("decided", repository).start(slowFirst)
			.on("FAILED")
			.fail()
			.from(slowFirst)
			.on("*")
			.to(between)
			.from(between)
			.on("*")
			.to(slowSecond)
			.end()
			.build();
	}

	@Bean
	Step slowFirst(ChunkSteps steps, ItemStreamReader<Long> numbers, ItemWriter<Long> rows) {
		return steps.<Long, Long>named("first", CHUNK).reader(numbers).writer(rows).build();
	}

	@Bean
	Step slowSecond(ChunkSteps steps, ItemStreamReader<Long> numbers, ItemWriter<Long> rows) {
		return steps.<Long, Long>named("second", CHUNK).reader(numbers).writer(rows).build();
	}

	@Bean
	@StepScope
	ItemStreamReader<Long> numbers(@Value("#{jobParameters['rows']}") long last) {
		return new ItemStreamReader<>() {
			private long number;

			@Override
			public void open(ExecutionContext context) {
				this.number = context.getLong("number", 0);
			}

			@Override
			public Long read() {
				if (this.number == last) {
					return null;
				}
				return ++this.number;
			}

			@Override
			public void update(ExecutionContext context) {
				context.putLong("number", this.number);
			}
		};
	}

	@Bean
	@StepScope
	ItemWriter<Long> rows(@Value("#{stepExecution}") StepExecution step, JdbcTemplate jdbc,
			@Value("#{jobParameters['millis'] ?: 0}") long millis,
			@Value("#{jobParameters['failAt'] ?: -1}") long failAt) {
		return (chunk) -> {
			for (Long number : chunk) {
				jdbc.update("insert into cluster_row values (?, ?, ?)", step.getJobParameters().getLong("run"),
						step.getStepName(), number);
			}
			long last = chunk.getItems().get(chunk.size() - 1);
			String place = step.getStepName() + " " + last;
			passAtFirstAttempt(jdbc, step.getJobExecution(), place);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					passAtFirstAttempt(jdbc, step.getJobExecution(), "commit " + place);
				}
			});
			if (last == failAt && attempt(step.getJobExecution()) == 2) {
				throw new IllegalStateException("planned");
			}
			Thread.sleep(millis);
		};
	}

	/** Only the first attempt can be held up, so that another one can go on. */
	private static void passAtFirstAttempt(JdbcTemplate jdbc, JobExecution execution, String place) {
		Long run = execution.getJobParameters().getLong("run");
		if (attempt(execution) == 1) {
			Place.pass(jdbc, place + " of " + run);
		}
	}

	private static long attempt(JobExecution execution) {
		Long attempt = execution.getJobParameters().getLong("attempt");
		return (attempt != null) ? attempt : 0;
	}

	/** Four partitions of {@code rows} rows each. */
	@Bean
	Job shared(JobRepository repository, Step sharedRows, PartitionSteps partitions) {
		return new JobBuilder("shared", repository).start(partitions.splitting(sharedRows, (step) -> {
			List<ExecutionContext> parts = new ArrayList<>();
			for (int part = 0; part < PARTS; part++) {
				ExecutionContext context = new ExecutionContext();
				context.putString("last", String.valueOf(step.getJobParameters().getLong("rows")));
				parts.add(context);
			}
			return parts;
		})).build();
	}

	@Bean
	Step sharedRows(ChunkSteps steps, ItemStreamReader<Long> partNumbers, ItemWriter<Long> rows) {
		return steps.<Long, Long>named("shared", CHUNK).reader(partNumbers).writer(rows).build();
	}

	@Bean
	@StepScope
	ItemStreamReader<Long> partNumbers(@Value("#{stepExecutionContext['last']}") String last) {
		return numbers(Long.parseLong(last));
	}

	/** Waits at its first two attempts: for a time that has come, then to be woken. */
	@Bean
	Job patient(JobRepository repository, ChunkSteps steps, JdbcTemplate jdbc) {
		return new JobBuilder("patient", repository).start(steps.tasklet("wait", (contribution, context) -> {
			StepExecution step = contribution.getStepExecution();
			passAtFirstAttempt(jdbc, step.getJobExecution(), "waiting");
			int waited = step.getExecutionContext().getInt("waited", 0);
			step.getExecutionContext().putInt("waited", waited + 1);
			if (waited == 0) {
				Park.until(step, Instant.now().plusMillis(step.getJobParameters().getLong("millis", 0L)),
						"for the clock");
			}
			else if (waited == 1) {
				Park.untilWoken(step, "for somebody");
			}
			return RepeatStatus.FINISHED;
		}).build()).next(steps.tasklet("done", (contribution, context) -> {
			jdbc.update("insert into cluster_row values (?, 'done', 1)",
					contribution.getStepExecution().getJobParameters().getLong("run"));
			return RepeatStatus.FINISHED;
		}).build()).build();
	}

	/** Makes progress twice before it completes. */
	@Bean
	Job again(JobRepository repository, ChunkSteps steps) {
		return new JobBuilder("again", repository).start(steps.tasklet("again", (contribution, context) -> {
			if (attempt(contribution.getStepExecution().getJobExecution()) < 3) {
				throw new MadeProgress();
			}
			return RepeatStatus.FINISHED;
		}).build()).build();
	}

	@Bean
	PrepareRun prepareAgain() {
		return new PrepareRun() {
			@Override
			public String job() {
				return "again";
			}

			@Override
			public Map<String, String> prepare(Run run) {
				return Map.of("prepared", Integer.toString(run.attempt()));
			}
		};
	}

	/** How many rows there should be of each step. */
	static LongStream upTo(long rows) {
		return LongStream.rangeClosed(1, rows);
	}

	/** Says that the next attempt will go further. */
	static final class MadeProgress extends RuntimeException implements AgainAtOnce {

		private static final long serialVersionUID = 1L;

		MadeProgress() {
			super("once more");
		}

	}

}
