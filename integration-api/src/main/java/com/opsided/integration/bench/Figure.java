package com.opsided.integration.bench;

/**
 * One figure, printed as a line of JSON.
 *
 * @param name what is measured
 * @param ours our side
 * @param reference the other side
 * @param ratio the one against the other; of speeds, ours over the reference
 * @param unit what both sides are in
 * @param note what the reader has to know
 */
record Figure(String name, double ours, double reference, double ratio, String unit, String note) {

	static Figure of(String name, double ours, double reference, String unit, String note) {
		return new Figure(name, rounded(ours), rounded(reference), rounded(ours / reference), unit, note);
	}

	private static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}

}
