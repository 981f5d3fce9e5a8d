package com.opsided.sync.schedule;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import com.opsided.sync.run.StorePartitions;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/** Stores triggers of partitions with Quartz, in a scheduler that has its own threads. */
final class QuartzPartitions implements StorePartitions {

	private static final JobKey JOB = new JobKey("partition", "partition");

	private final ClusterScheduler partitions;

	private final NodeProperties node;

	QuartzPartitions(ClusterScheduler partitions, NodeProperties node) {
		this.partitions = partitions;
		this.node = node;
	}

	@Override
	public boolean areExecuted() {
		return this.node.enabled();
	}

	@Override
	public void store(Collection<Long> stepExecutions) {
		try {
			Scheduler quartz = this.partitions.quartz();
			if (!quartz.checkExists(JOB)) {
				quartz.addJob(JobBuilder.newJob(FirePartition.class)
					.withIdentity(JOB)
					.storeDurably()
					.requestRecovery()
					.build(), true);
			}
			for (long id : stepExecutions) {
				quartz.scheduleJob(trigger(id));
			}
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The triggers of partitions cannot be stored", ex);
		}
	}

	private static Trigger trigger(long id) {
		return TriggerBuilder.newTrigger()
			.forJob(JOB)
			.withIdentity("partition:" + id, JOB.getGroup())
			.usingJobData(FirePartition.STEP_EXECUTION, Long.toString(id))
			.withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires())
			.build();
	}

	/** A trigger stays until what it fired has ended; that of a recovery has its data. */
	@Override
	public Set<Long> known() {
		Set<Long> known = new TreeSet<>();
		try {
			for (Trigger trigger : this.partitions.quartz().getTriggersOfJob(JOB)) {
				known.add(Long.valueOf(trigger.getJobDataMap().getString(FirePartition.STEP_EXECUTION)));
			}
			return known;
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The triggers of partitions cannot be read", ex);
		}
	}

}
