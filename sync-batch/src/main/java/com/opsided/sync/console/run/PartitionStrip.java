package com.opsided.sync.console.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.opsided.sync.jobs.SharedStep;
import com.opsided.sync.jobs.SharedStep.State;

/**
 * The partitions of a step as a strip that fills, in units of its drawing.
 *
 * @param name the step
 * @param told the strip in a sentence
 * @param width how wide it is
 * @param cells the partitions from left to right
 */
public record PartitionStrip(String name, String told, int width, List<Cell> cells) {

	private static final int CELL = 20;

	private static final int FULL = 18;

	public PartitionStrip {
		cells = List.copyOf(cells);
	}

	static PartitionStrip of(SharedStep step) {
		List<Cell> cells = new ArrayList<>();
		for (SharedStep.Part part : step.parts()) {
			Double share = part.share();
			cells.add(new Cell(cells.size() * CELL, (share != null) ? Math.round(share * FULL * 10) / 10.0 : FULL,
					"part-" + part.state().name().toLowerCase(Locale.ROOT) + ((share != null) ? "" : " part-unknown"),
					part));
		}
		return new PartitionStrip(step.name(), told(step), cells.size() * CELL, cells);
	}

	private static String told(SharedStep step) {
		StringBuilder told = new StringBuilder(
				step.count(State.DONE) + " of " + step.parts().size() + " partitions are done");
		for (State state : List.of(State.RUNNING, State.WAITING, State.STOPPED, State.FAILED)) {
			if (step.count(state) > 0) {
				told.append(", ").append(step.count(state)).append(' ').append(state.name().toLowerCase(Locale.ROOT));
			}
		}
		return told.toString();
	}

	/**
	 * A partition of the strip.
	 *
	 * @param x where it begins
	 * @param filled how much of it is filled
	 * @param style how it is filled
	 * @param part the partition
	 */
	public record Cell(int x, double filled, String style, SharedStep.Part part) {

	}

}
