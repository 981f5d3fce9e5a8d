package com.opsided.sync.metrics;

import com.opsided.sync.run.ChunkEnd;
import com.opsided.sync.run.ChunkObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the items and chunks of every step, as they are committed. */
final class StepMeters implements ChunkObserver {

	private final MeterRegistry registry;

	StepMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void ended(ChunkEnd chunk) {
		count("opsided.chunks", "Chunks by what became of their transaction", chunk, "result",
				chunk.committed() ? "commit" : "rollback", 1);
		if (chunk.committed()) {
			items(chunk, "read", chunk.read());
			items(chunk, "written", chunk.written());
			items(chunk, "filtered", chunk.filtered());
		}
	}

	private void items(ChunkEnd chunk, String kind, long items) {
		count("opsided.step.items", "Items of committed chunks by what became of them", chunk, "kind", kind, items);
	}

	private void count(String name, String description, ChunkEnd chunk, String label, String value, long by) {
		Counter.builder(name)
			.description(description)
			.tags("job", chunk.job(), "step", chunk.step(), label, value)
			.register(this.registry)
			.increment((double) by);
	}

}
