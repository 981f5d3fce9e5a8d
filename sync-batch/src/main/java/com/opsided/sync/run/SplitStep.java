package com.opsided.sync.run;

import java.util.List;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Tells how the work of a step is split. */
public interface SplitStep {

	/**
	 * Splits a step that begins; asked once for all its attempts.
	 * @param step the step
	 * @return what each partition's context holds, in order; none or one if the step is
	 * executed as a whole
	 */
	List<ExecutionContext> split(StepExecution step);

}
