package com.opsided.sync.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/**
 * One figure of the table.
 *
 * @param name what is measured
 * @param ours our side, spoken
 * @param reference the other side, spoken
 * @param ratio the one against the other
 * @param target what the ratio should be, spoken
 * @param reached whether it is
 * @param note what the reader has to know, empty if nothing
 * @param seconds every single measurement, by what it is of
 * @param loadAverage of the machine, when the figure was done; negative if unknown
 */
record Figure(String name, String ours, String reference, double ratio, String target, boolean reached, String note,
		Map<String, List<Double>> seconds, double loadAverage) {

	/** How many times the reference's speed is ours, to be at least something. */
	static Figure speed(String name, Side ours, Side reference, double least, String note) {
		double ratio = reference.secondsPerRow() / ours.secondsPerRow();
		return new Figure(name, ours.speed(), reference.speed(), ratio, ">= " + least, ratio >= least, note,
				Map.of("ours", ours.times().all(), "reference", reference.times().all()), loadAverageNow());
	}

	/** Which share of the reference's time is ours, to be at most something. */
	static Figure time(String name, Times ours, Times reference, double most, String note) {
		double ratio = ours.median() / reference.median();
		return new Figure(name, "%.2f s".formatted(ours.median()), "%.2f s".formatted(reference.median()), ratio,
				"<= " + most, ratio <= most, note, Map.of("ours", ours.all(), "reference", reference.all()),
				loadAverageNow());
	}

	static Figure skipped(String name, String target, String why) {
		return new Figure(name, "-", "-", Double.NaN, target, false, why, Map.of(), loadAverageNow());
	}

	static double loadAverageNow() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	/** Measurements of so many rows each. */
	record Side(Times times, long rows) {

		double secondsPerRow() {
			return this.times.median() / this.rows;
		}

		String speed() {
			return "%.2f s, %,.0f rows/s".formatted(this.times.median(), 1 / secondsPerRow());
		}

	}

}
