package com.opsided.sync.run;

import org.slf4j.MDC;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Names the step in every line that is logged while it is executed, also by the worker of
 * a partition.
 */
final class StepLogContext implements StepExecutionListener {

	static final StepLogContext INSTANCE = new StepLogContext();

	private StepLogContext() {
	}

	@Override
	public void beforeStep(StepExecution step) {
		MDC.put(RunLogContext.STEP, step.getStepName());
	}

	@Override
	public ExitStatus afterStep(StepExecution step) {
		MDC.remove(RunLogContext.STEP);
		return step.getExitStatus();
	}

}
