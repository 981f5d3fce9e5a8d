package com.opsided.sync.schedule;

import com.opsided.sync.run.PartitionSteps;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** Quartz's job for partitions; as many at once as there are threads for them. */
final class FirePartition implements Job {

	static final String STEP_EXECUTION = "stepExecution";

	private final PartitionSteps partitions;

	FirePartition(PartitionSteps partitions) {
		this.partitions = partitions;
	}

	@Override
	public void execute(JobExecutionContext fired) throws JobExecutionException {
		long id = Long.parseLong(fired.getMergedJobDataMap().getString(STEP_EXECUTION));
		try {
			this.partitions.execute(id, fired.isRecovering(), fired.getScheduler().getSchedulerInstanceId());
		}
		catch (SchedulerException | RuntimeException ex) {
			throw new JobExecutionException("Partition " + id + " could not be executed", ex);
		}
	}

}
