package com.opsided.shared.token;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes sure that what is sealed can be opened, before anybody relies on it. */
public final class CheckKeys {

	private CheckKeys() {
	}

	/**
	 * Checks every key that rows are sealed with: it must be configured, and open one of
	 * its rows.
	 * @param keys the configured keys
	 * @param tables the tables with sealed rows
	 * @throws UnusableKeys if a key is missing, also for being retired too early, or does
	 * not open what it has sealed
	 */
	public static void check(KeyRing keys, Collection<? extends SealedRows> tables) {
		for (SealedRows table : tables) {
			Map<String, Long> rows = new TreeMap<>(table.rowsByKey());
			rows.forEach((key, count) -> {
				if (!keys.knows(key)) {
					throw new UnusableKeys("%,d rows of %s are sealed with the key %s, which is neither ENCRYPTION_KEY "
						.formatted(count, table.table(), key)
							+ "nor ENCRYPTION_KEY_PREVIOUS; set ENCRYPTION_KEY_PREVIOUS to it, run './opsided reseal', "
							+ "and retire it when no row uses it any more");
				}
				table.sample(key).ifPresent((row) -> open(keys, table, row));
			});
		}
	}

	private static void open(KeyRing keys, SealedRows table, SealedRow row) {
		try {
			keys.open(row.secret(), row.place());
		}
		catch (KeyRing.CannotOpen ex) {
			throw new UnusableKeys("a row of " + table.table() + " that names the key " + row.secret().keyId()
					+ " does not open with it: the key is another, or the row was changed; restore the database or the key");
		}
	}

	/**
	 * Counts the rows that still need a key other than the one of today.
	 * @param keys the configured keys
	 * @param tables the tables with sealed rows
	 * @return how many rows are still to be sealed anew
	 */
	public static long rowsWithOtherKeys(KeyRing keys, Collection<? extends SealedRows> tables) {
		return tables.stream()
			.flatMap((table) -> table.rowsByKey().entrySet().stream())
			.filter((entry) -> !entry.getKey().equals(keys.currentId()))
			.mapToLong((entry) -> Optional.ofNullable(entry.getValue()).orElse(0L))
			.sum();
	}

	/** The keys do not fit the rows. The message is a sentence without secrets. */
	public static final class UnusableKeys extends RuntimeException {

		UnusableKeys(String sentence) {
			super(sentence);
		}

	}

}
