package com.opsided.sync.upload;

import java.util.List;
import java.util.Objects;

import com.opsided.sync.pull.AccountPull;
import com.opsided.sync.pull.PullParameters;
import com.opsided.sync.request.RequestSteps;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.step.Step;

/**
 * The order of the steps of {@code inventorySync}.
 *
 * @param files tells whether a run was given files
 * @param plan plans the reports
 * @param pulls the feeds that are asked for call by call, in their order
 * @param await waits for the reports
 * @param fetch fetches their documents
 * @param load copies files
 * @param publish makes them count
 * @param settle ends a round
 */
record SyncFlow(RunFiles files, Step plan, List<AccountPull> pulls, Step await, Step fetch, Step load, Step publish,
		Step settle) {

	private static final String DONE = ExitStatus.COMPLETED.getExitCode();

	private static final String YES = "YES";

	private static final String NO = "NO";

	Flow build() {
		FlowBuilder<SimpleFlow> flow = new FlowBuilder<>("inventorySync");
		JobExecutionDecider arePulled = (job, step) -> answer(arePulled(job));
		JobExecutionDecider wereRequested = (job, step) -> answer(arePulled(job));
		flow.start(arePulled).on(NO).to(this.load).from(arePulled).on(YES).to(this.plan);
		pull(flow);
		flow.from(this.await).on(DONE).to(this.fetch).from(this.await).on("*").fail();
		flow.from(this.fetch).on(DONE).to(this.load).from(this.fetch).on("*").fail();
		flow.from(this.load).on(DONE).to(this.publish).from(this.load).on("*").fail();
		flow.from(this.publish).on(DONE).to(wereRequested).from(this.publish).on("*").fail();
		flow.from(wereRequested).on(NO).end().from(wereRequested).on(YES).to(this.settle);
		flow.from(this.settle).on(RequestSteps.AGAIN).to(this.await).from(this.settle).on(DONE).end();
		flow.from(this.settle).on("*").fail();
		return flow.build();
	}

	/** Each feed is pulled if the run wants it. */
	private void pull(FlowBuilder<SimpleFlow> flow) {
		Step before = this.plan;
		JobExecutionDecider left = null;
		for (AccountPull pull : this.pulls) {
			JobExecutionDecider wanted = (job,
					step) -> answer(PullParameters.of(job.getJobParameters()).wants(pull.feed()));
			flow.from(before).on(DONE).to(wanted).from(before).on("*").fail();
			if (left != null) {
				flow.from(left).on(NO).to(wanted);
			}
			flow.from(wanted).on(YES).to(pull.step());
			before = pull.step();
			left = wanted;
		}
		flow.from(before).on(DONE).to(this.await).from(before).on("*").fail();
		if (left != null) {
			flow.from(left).on(NO).to(this.await);
		}
	}

	private boolean arePulled(JobExecution job) {
		return this.files.arePulled(Objects.requireNonNull(job.getJobParameters().getLong("account")),
				Objects.requireNonNull(job.getJobParameters().getLong("run")));
	}

	private static FlowExecutionStatus answer(boolean yes) {
		return new FlowExecutionStatus(yes ? YES : NO);
	}

}
