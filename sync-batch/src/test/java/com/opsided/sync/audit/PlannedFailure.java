package com.opsided.sync.audit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * Lets the writer of load blocks fail: after it wrote some blocks it writes one more and
 * then throws, so that what it wrote must be taken back.
 */
public final class PlannedFailure {

	private static final AtomicInteger blocksLeft = new AtomicInteger(Integer.MAX_VALUE);

	private static final AtomicReference<String> lastStep = new AtomicReference<>("");

	private PlannedFailure() {
	}

	/**
	 * Plans a failure; it happens once.
	 * @param blocks how many blocks are written before
	 */
	public static void after(int blocks) {
		blocksLeft.set(blocks);
	}

	/**
	 * Plans that a step is the last one of its attempt; it happens once.
	 * @param name the step, which completes
	 */
	public static void afterStep(String name) {
		lastStep.set(name);
	}

	public static void never() {
		blocksLeft.set(Integer.MAX_VALUE);
		lastStep.set("");
	}

	/** What puts the failure in its place. */
	public static final class Beans implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (bean instanceof Step step) {
				return new LastStep(step);
			}
			return name.equals("loadBlockWriter") ? new Failing<>(writer(bean)) : bean;
		}

		@SuppressWarnings("unchecked")
		private static ItemWriter<Object> writer(Object bean) {
			return (ItemWriter<Object>) bean;
		}

	}

	private record LastStep(Step step) implements Step {

		@Override
		public String getName() {
			return this.step.getName();
		}

		@Override
		public boolean isAllowStartIfComplete() {
			return this.step.isAllowStartIfComplete();
		}

		@Override
		public int getStartLimit() {
			return this.step.getStartLimit();
		}

		@Override
		public void execute(StepExecution execution) throws JobInterruptedException {
			this.step.execute(execution);
			if (execution.getStatus() == BatchStatus.COMPLETED && lastStep.get().equals(getName())) {
				lastStep.set("");
				throw new IllegalStateException("a planned failure");
			}
		}

	}

	private record Failing<T>(ItemWriter<T> writer) implements ItemWriter<T> {

		@Override
		public void write(Chunk<? extends T> blocks) throws Exception {
			this.writer.write(blocks);
			if (blocksLeft.getAndUpdate((left) -> (left == 0) ? Integer.MAX_VALUE : left - 1) == 0) {
				throw new IllegalStateException("a planned failure");
			}
		}

	}

}
