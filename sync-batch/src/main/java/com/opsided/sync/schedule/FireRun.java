package com.opsided.sync.schedule;

import java.util.HashSet;
import java.util.Set;

import com.opsided.shared.run.Claim;
import com.opsided.sync.run.ExecuteFired;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/**
 * Quartz's job for a job of ours and an account. That it does not run concurrently with
 * itself keeps queued runs quiet; that one run works at a time is promised by the claim.
 */
@DisallowConcurrentExecution
final class FireRun implements Job {

	static final String ACCOUNT = "account";

	static final String JOB = "job";

	static final String DEAD = "dead";

	private final ExecuteFired executeFired;

	FireRun(ExecuteFired executeFired) {
		this.executeFired = executeFired;
	}

	@Override
	public void execute(JobExecutionContext fired) throws JobExecutionException {
		JobDataMap data = fired.getMergedJobDataMap();
		Set<String> dead = new HashSet<>();
		if (fired.isRecovering()) {
			dead.add(fired.getRecoveringTriggerKey().getName());
		}
		if (data.containsKey(DEAD)) {
			dead.add(data.getString(DEAD));
		}
		try {
			this.executeFired.fire(Long.parseLong(data.getString(ACCOUNT)), data.getString(JOB), new Claim(
					fired.getTrigger().getKey().getName(), dead, fired.getScheduler().getSchedulerInstanceId()));
		}
		catch (SchedulerException | RuntimeException ex) {
			throw new JobExecutionException("A run could not be claimed or ended; the watchdog will see to it", ex);
		}
	}

}
