package com.opsided.sync.run;

import java.util.List;

import org.slf4j.MDC;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Names the run, the account and the step in every line that is logged while a step is
 * executed, also by the worker of a partition.
 */
final class StepLogContext implements StepExecutionListener {

	static final StepLogContext INSTANCE = new StepLogContext();

	private static final List<String> PARAMETERS = List.of("run", "account");

	private StepLogContext() {
	}

	@Override
	public void beforeStep(StepExecution step) {
		for (String name : PARAMETERS) {
			Long value = step.getJobParameters().getLong(name);
			if (value != null) {
				MDC.put(name, value.toString());
			}
		}
		MDC.put("step", step.getStepName());
	}

	@Override
	public ExitStatus afterStep(StepExecution step) {
		PARAMETERS.forEach(MDC::remove);
		MDC.remove("step");
		return step.getExitStatus();
	}

}
