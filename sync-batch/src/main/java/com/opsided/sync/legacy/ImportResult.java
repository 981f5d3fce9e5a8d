package com.opsided.sync.legacy;

import java.util.List;

/**
 * What became of every line.
 *
 * @param imported lines whose tokens are stored now
 * @param skipped lines whose connection was there already
 * @param refused lines that were refused, with their reasons
 */
public record ImportResult(int imported, int skipped, List<Refused> refused) {

	public ImportResult {
		refused = List.copyOf(refused);
	}

	/**
	 * A line that was refused.
	 *
	 * @param line its number in the file
	 * @param reason why, without anything secret
	 */
	public record Refused(long line, String reason) {

	}

}
