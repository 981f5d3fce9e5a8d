package com.opsided.shared.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table with sealed secrets, as seen by those who look after the keys. Its calls join
 * the caller's transaction. Implemented by the class that owns the table; every bean of
 * this type is checked at start and sealed anew when the key rotates.
 */
public interface SealedRows {

	/**
	 * Names the table.
	 * @return its name
	 */
	String table();

	/**
	 * Counts rows.
	 * @return how many rows each key has sealed, by the key's id
	 */
	Map<String, Long> rowsByKey();

	/**
	 * Finds a row to try a key with.
	 * @param keyId the key
	 * @return any row that it has sealed, or nothing
	 */
	Optional<SealedRow> sample(String keyId);

	/**
	 * Reads rows that are to be sealed anew.
	 * @param keyId the key that seals now
	 * @param after the last row that was read, null to begin
	 * @param limit at most so many
	 * @return rows sealed with any other key, in the order of their places
	 */
	List<SealedRow> sealedOtherwise(String keyId, @Nullable SecretPlace after, int limit);

	/**
	 * Puts the same secret, sealed anew, in the place of what was read.
	 * @param before the row as it was read
	 * @param anew the same secret under another key
	 * @return whether it was put; not if another secret was put there meanwhile
	 */
	boolean reseal(SealedRow before, SealedSecret anew);

}
