package com.opsided.sync.bench;

import java.nio.file.Path;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param rows ledger rows
 * @param repeat how often each side of a figure is measured
 * @param only the figures
 * @param out where the JSON goes
 * @param keep whether the working directory is kept
 */
record BenchRequest(long rows, int repeat, Set<String> only, Path out, boolean keep) {

	BenchRequest {
		if (rows < 1) {
			throw new IllegalArgumentException("There must be a row to measure, not " + rows);
		}
		if (repeat < 1) {
			throw new IllegalArgumentException("It must be measured once at least, not " + repeat + " times");
		}
		only = Set.copyOf(only);
	}

	/**
	 * How often something short is to be called, a tenth of that if one look is enough.
	 */
	int calls(int usual) {
		return (this.repeat > 1) ? usual : Math.max(1, usual / 10);
	}

	boolean wants(String figure) {
		return this.only.contains(figure);
	}

}
