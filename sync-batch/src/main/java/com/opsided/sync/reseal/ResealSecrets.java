package com.opsided.sync.reseal;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.token.CheckKeys;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedRows;
import com.opsided.sync.run.ChunkSteps;
import com.opsided.sync.run.ExecuteAlone;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/**
 * The job {@code resealSecrets}: every row that is sealed with another key than today's
 * is sealed with that, chunk by chunk. It may be broken off anywhere and run again, and
 * nobody has to stop for it.
 */
public final class ResealSecrets {

	/** The job's name. */
	public static final String JOB = "resealSecrets";

	private final JobRepository repository;

	private final ChunkSteps steps;

	private final ExecuteAlone execute;

	private final List<SealedRows> tables;

	private final KeyRing keys;

	private final AuditEventTable events;

	private final int chunk;

	public ResealSecrets(JobRepository repository, ChunkSteps steps, ExecuteAlone execute, List<SealedRows> tables,
			KeyRing keys, AuditEventTable events, int chunk) {
		this.repository = repository;
		this.steps = steps;
		this.execute = execute;
		this.tables = tables.stream().sorted(Comparator.comparing(SealedRows::table)).toList();
		this.keys = keys;
		this.events = events;
		this.chunk = chunk;
	}

	/**
	 * Counts what is to be done.
	 * @return rows sealed with another key than today's
	 */
	public long remaining() {
		return CheckKeys.rowsWithOtherKeys(this.keys, this.tables);
	}

	/**
	 * Seals anew, or goes on where it was broken off.
	 * @param progress told after each chunk how many rows are done
	 * @return what became of the rows
	 * @throws Exception if the job failed; what was done is kept
	 */
	public ResealResult run(LongConsumer progress) throws Exception {
		WriteSeals writer = new WriteSeals(progress);
		Step step = this.steps.<OldRow, NewSeal>named("reseal", this.chunk)
			.reader(new ReadOldRows(this.tables, this.keys.currentId(), this.chunk))
			.processor(new SealAnew(this.keys))
			.writer(writer)
			.build();
		Job job = new JobBuilder(JOB, this.repository).start(step).build();
		JobExecution execution = this.execute.run(job, "key", this.keys.currentId());
		long shut = execution.getStepExecutions().stream().mapToLong((each) -> each.getFilterCount()).sum();
		ResealResult result = new ResealResult(writer.resealed(), writer.overtaken(), shut, remaining());
		this.events.add(AuditEvent.of(AuditAction.SECRETS_RESEALED)
			.target(this.keys.currentId())
			.detail("resealed", Long.toString(result.resealed()))
			.detail("remaining", Long.toString(result.remaining())));
		return result;
	}

}
