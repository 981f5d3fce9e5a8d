package com.opsided.sync.detection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.opsided.shared.ledger.LedgerAttributeTable;
import com.opsided.shared.text.NormalForm;

/**
 * The combinations of ledger attributes that some rule looks at: transfers, and the
 * adjustments whose code opens, closes or disposes. Everything else stays in PostgreSQL.
 *
 * @param texts the texts of each wanted combination (event type, fulfilment centre,
 * disposition, reason, country, store) by its number
 */
record WantedEvents(Map<Integer, String[]> texts) {

	private static final int EVENT_TYPE = 0;

	private static final int REASON = 3;

	static WantedEvents of(Connection connection, long account, DetectionProperties properties) throws SQLException {
		Set<String> codes = new HashSet<>(properties.lostCodes());
		codes.addAll(properties.lostFoundCodes());
		codes.addAll(properties.damagedCodes());
		codes.addAll(properties.damagedFoundCodes());
		codes.addAll(properties.disposalCodes());
		Map<Integer, String[]> wanted = new HashMap<>();
		LedgerAttributeTable.forEach(connection, account, (texts, id) -> {
			if (isWanted(NormalForm.of(texts[EVENT_TYPE]), NormalForm.of(texts[REASON]), codes)) {
				wanted.put(id, texts);
			}
		});
		return new WantedEvents(wanted);
	}

	/**
	 * Returns the texts of a wanted combination.
	 * @param id its number
	 * @return the texts
	 */
	String[] textsOf(int id) {
		String[] found = this.texts.get(id);
		if (found == null) {
			throw new IllegalArgumentException("No wanted combination has the number " + id);
		}
		return found;
	}

	private static boolean isWanted(String eventType, String reason, Set<String> codes) {
		return eventType.equals("whsetransfers") || (eventType.equals("adjustments") && codes.contains(reason));
	}

}
