package com.opsided.sync.run;

import java.util.ArrayList;
import java.util.List;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/** How a step is split, as kept in its context: texts by partition and name. */
final class SplitContext {

	private static final String COUNT = "opsided.split";

	private final ExecutionContext context;

	SplitContext(ExecutionContext context) {
		this.context = context;
	}

	boolean isDecided() {
		return this.context.containsKey(COUNT);
	}

	void write(List<ExecutionContext> partitions) {
		this.context.putInt(COUNT, partitions.size());
		for (int i = 0; i < partitions.size(); i++) {
			String prefix = COUNT + "." + i + ".";
			partitions.get(i)
				.entrySet()
				.forEach((entry) -> this.context.putString(prefix + entry.getKey(), String.valueOf(entry.getValue())));
		}
	}

	List<ExecutionContext> read() {
		List<ExecutionContext> partitions = new ArrayList<>();
		for (int i = 0; i < this.context.getInt(COUNT); i++) {
			String prefix = COUNT + "." + i + ".";
			ExecutionContext partition = new ExecutionContext();
			this.context.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().startsWith(prefix))
				.forEach((entry) -> partition.putString(entry.getKey().substring(prefix.length()),
						String.valueOf(entry.getValue())));
			partitions.add(partition);
		}
		return partitions;
	}

}
