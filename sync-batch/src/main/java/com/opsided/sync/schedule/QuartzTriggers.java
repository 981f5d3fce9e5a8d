package com.opsided.sync.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.opsided.sync.run.StoreTrigger;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores one-shot triggers of runs with Quartz. */
final class QuartzTriggers implements StoreTrigger {

	/** The group of Quartz's jobs and triggers that are for runs. */
	static final String GROUP = "run";

	private final ClusterScheduler runs;

	QuartzTriggers(ClusterScheduler runs) {
		this.runs = runs;
	}

	/** Names Quartz's job for a job of ours and an account. */
	static JobKey keyOf(long account, String job) {
		return new JobKey(job + ":" + account, GROUP);
	}

	@Override
	public void store(long account, String job, Instant at, @Nullable String dead) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("A trigger is stored in the transaction that makes its work");
		}
		JobKey key = keyOf(account, job);
		try {
			Scheduler quartz = this.runs.quartz();
			if (!quartz.checkExists(key)) {
				quartz.addJob(JobBuilder.newJob(FireRun.class)
					.withIdentity(key)
					.usingJobData(FireRun.ACCOUNT, Long.toString(account))
					.usingJobData(FireRun.JOB, job)
					.storeDurably()
					.requestRecovery()
					.build(), true);
			}
			Trigger trigger = trigger(key, at, dead);
			if (dead == null || !quartz.checkExists(trigger.getKey())) {
				quartz.scheduleJob(trigger);
			}
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The trigger of a run cannot be stored", ex);
		}
	}

	/**
	 * One that takes over for another is always of the same name, so that there is one.
	 * However late it is, it fires at once: the misfire scan of Quartz handles 20 at a
	 * time and made queued runs wait for 17 seconds.
	 */
	private static Trigger trigger(JobKey key, Instant at, @Nullable String dead) {
		UUID name = (dead != null) ? UUID.nameUUIDFromBytes(dead.getBytes(StandardCharsets.UTF_8)) : UUID.randomUUID();
		TriggerBuilder<?> trigger = TriggerBuilder.newTrigger()
			.forJob(key)
			.withIdentity(key.getName() + ":" + name, GROUP)
			.startAt(Date.from(at))
			.withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires());
		if (dead != null) {
			trigger.usingJobData(FireRun.DEAD, dead);
		}
		return trigger.build();
	}

}
