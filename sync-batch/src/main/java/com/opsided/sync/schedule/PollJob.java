package com.opsided.sync.schedule;

import com.opsided.sync.run.Pollable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Quartz's job for each {@link Pollable}, by its name: one that stalls holds up itself.
 */
@DisallowConcurrentExecution
final class PollJob implements Job {

	private static final Logger logger = LoggerFactory.getLogger(PollJob.class);

	private final ObjectProvider<Pollable> pollables;

	PollJob(ObjectProvider<Pollable> pollables) {
		this.pollables = pollables;
	}

	@Override
	public void execute(JobExecutionContext fired) {
		String name = fired.getJobDetail().getKey().getName();
		this.pollables.stream().filter((each) -> each.name().equals(name)).forEach(PollJob::poll);
	}

	private static void poll(Pollable pollable) {
		try {
			pollable.poll();
		}
		catch (RuntimeException ex) {
			logger.warn("'{}' failed; it is called again in {}", pollable.name(), pollable.interval(), ex);
		}
	}

}
