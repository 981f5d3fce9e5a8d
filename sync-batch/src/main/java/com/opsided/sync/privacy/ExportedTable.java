package com.opsided.sync.privacy;

import java.util.List;

/**
 * A table in an export.
 *
 * @param table its name
 * @param file the file of the zip
 * @param rows how many rows are the seller's
 * @param bytes the length of the file
 * @param sha256 the digest of the file, in hex
 * @param withheld the columns that are not in it: secrets
 */
public record ExportedTable(String table, String file, long rows, long bytes, String sha256, List<String> withheld) {

	public ExportedTable {
		withheld = List.copyOf(withheld);
	}

}
