package com.opsided.sync.pull;

import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.sync.run.Park;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads pages from Amazon. Where Amazon wants more patience than a call has, the run is
 * parked until then; no thread waits.
 *
 * @param <P> a page
 */
public final class ReadPages<P> implements ItemStreamReader<P> {

	private final StepExecution step;

	private final Pages<P> pages;

	private ExecutionContext opened = new ExecutionContext();

	private boolean begun;

	/**
	 * Creates the reader of a step.
	 * @param step the step that is executed
	 * @param pages the pages it reads
	 */
	public ReadPages(StepExecution step, Pages<P> pages) {
		this.step = step;
		this.pages = pages;
	}

	@Override
	public void open(ExecutionContext context) {
		this.opened = context;
		this.begun = false;
	}

	@Override
	public @Nullable P read() {
		try {
			if (!this.begun) {
				this.pages.begin(this.opened);
				this.begun = true;
			}
			return this.step.isTerminateOnly() ? null : this.pages.next();
		}
		catch (AmazonFailure ex) {
			if (ex.retryAt() == null) {
				throw ex;
			}
			Park.until(this.step, ex.retryAt(), "Amazon's " + ex.operation() + " wants to be asked later");
			return null;
		}
	}

	@Override
	public void update(ExecutionContext context) {
		if (this.begun) {
			this.pages.note(context);
		}
	}

}
