package com.opsided.sync.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.opsided.shared.run.RunAttempt;
import org.jspecify.annotations.Nullable;

/**
 * A step that nodes share.
 *
 * @param name its name
 * @param parts its partitions in the order of their numbers
 */
public record SharedStep(String name, List<Part> parts) {

	private static final Pattern PART = Pattern.compile("(.+):(\\d{1,6})");

	private static final double NEARLY_ALL = 0.99;

	public SharedStep {
		parts = List.copyOf(parts);
	}

	/**
	 * Finds the steps that were split. A partition is as its last execution left it: one
	 * that is done is not executed again.
	 * @param attempts the attempts, the first one first
	 * @param usual how much is usually read in such a run, null if that is not known
	 * @return the steps in the order they began
	 */
	static List<SharedStep> of(List<RunAttempt> attempts, @Nullable Long usual) {
		Map<String, Map<Integer, Executed>> steps = new LinkedHashMap<>();
		for (RunAttempt attempt : attempts) {
			for (RunAttempt.Step step : attempt.steps()) {
				Matcher part = PART.matcher(step.name());
				if (part.matches()) {
					steps.computeIfAbsent(part.group(1), (name) -> new TreeMap<>())
						.put(Integer.valueOf(part.group(2)), new Executed(step, attempt.number()));
				}
			}
		}
		List<SharedStep> shared = new ArrayList<>();
		steps.forEach((name, parts) -> shared.add(of(name, parts, usual)));
		return shared;
	}

	/** Partitions are of much the same size. */
	private static SharedStep of(String name, Map<Integer, Executed> parts, @Nullable Long usual) {
		OptionalDouble done = parts.values()
			.stream()
			.filter((part) -> part.state() == State.DONE)
			.mapToLong((part) -> part.step().read())
			.average();
		double expected = done.orElse((usual != null) ? (double) usual / parts.size() : 0);
		List<Part> all = new ArrayList<>();
		parts.forEach((number, part) -> all.add(new Part(number, part.state(), part.attempt(), part.step().read(),
				part.step().written(), share(part, expected))));
		return new SharedStep(name, all);
	}

	private static @Nullable Double share(Executed part, double expected) {
		return switch (part.state()) {
			case DONE -> 1.0;
			case WAITING -> 0.0;
			case RUNNING, STOPPED, FAILED ->
				(expected > 0) ? Math.round(Math.min(NEARLY_ALL, part.step().read() / expected) * 1000) / 1000.0 : null;
		};
	}

	/**
	 * Counts the partitions in a state.
	 * @param state the state
	 * @return how many there are
	 */
	public long count(State state) {
		return this.parts.stream().filter((part) -> part.state() == state).count();
	}

	/** Where a partition stands. */
	public enum State {

		/** No node has begun it. */
		WAITING,
		/** A node works on it. */
		RUNNING,
		/** Nothing is left to do. */
		DONE,
		/** It stopped at a chunk boundary. */
		STOPPED,
		/** It failed at its last chunk. */
		FAILED

	}

	/**
	 * A partition.
	 *
	 * @param number 0, 1, …
	 * @param state where it stands
	 * @param attempt the attempt that executed it last
	 * @param read items that attempt has read
	 * @param written items that attempt has written
	 * @param share how much of it is done, 0 to 1; null if nothing is known to compare
	 * with
	 */
	public record Part(int number, State state, int attempt, long read, long written, @Nullable Double share) {

	}

	/** A partition's last execution. */
	private record Executed(RunAttempt.Step step, int attempt) {

		State state() {
			return switch (this.step.status()) {
				case "STARTING" -> State.WAITING;
				case "STARTED", "STOPPING" -> State.RUNNING;
				case "COMPLETED" -> State.DONE;
				case "STOPPED" -> State.STOPPED;
				default -> State.FAILED;
			};
		}

	}

}
