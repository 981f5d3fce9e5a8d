package com.opsided.sync.schedule;

import java.time.Duration;
import java.util.List;

import com.opsided.sync.run.Pollable;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps a repeating trigger for everything that is polled, at its present interval. */
final class ClockJobs {

	private static final String GROUP = "poll";

	private final ClusterScheduler clock;

	private final TransactionOperations transactions;

	private final ObjectProvider<Pollable> pollables;

	ClockJobs(ClusterScheduler clock, TransactionOperations transactions, ObjectProvider<Pollable> pollables) {
		this.clock = clock;
		this.transactions = transactions;
		this.pollables = pollables;
	}

	/** Stores what is missing or has another interval now. */
	void store() {
		List<Pollable> all = this.pollables.stream().toList();
		all.forEach((pollable) -> this.transactions.executeWithoutResult((transaction) -> store(pollable)));
	}

	private void store(Pollable pollable) {
		try {
			Scheduler quartz = this.clock.quartz();
			JobKey job = new JobKey(pollable.name(), GROUP);
			TriggerKey key = new TriggerKey(pollable.name(), GROUP);
			quartz.addJob(JobBuilder.newJob(PollJob.class).withIdentity(job).storeDurably().build(), true);
			SimpleTrigger wanted = trigger(job, key, pollable.interval());
			if (!(quartz.getTrigger(key) instanceof SimpleTrigger stored)) {
				quartz.scheduleJob(wanted);
			}
			else if (stored.getRepeatInterval() != wanted.getRepeatInterval()) {
				quartz.rescheduleJob(key, wanted);
			}
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The polling of '" + pollable.name() + "' cannot be scheduled", ex);
		}
	}

	private static SimpleTrigger trigger(JobKey job, TriggerKey key, Duration interval) {
		return TriggerBuilder.newTrigger()
			.forJob(job)
			.withIdentity(key)
			.withSchedule(SimpleScheduleBuilder.simpleSchedule()
				.withIntervalInMilliseconds(interval.toMillis())
				.repeatForever()
				.withMisfireHandlingInstructionNextWithRemainingCount())
			.build();
	}

}
