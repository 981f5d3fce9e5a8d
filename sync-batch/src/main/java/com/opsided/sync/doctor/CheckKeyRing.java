package com.opsided.sync.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.token.CheckKeys;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A key for every sealed row. */
final class CheckKeyRing implements Check {

	@Override
	public String name() {
		return "keys";
	}

	@Override
	public List<Finding> look(Deployment deployment) {
		KeyRing keys;
		try {
			keys = KeyRing.of(Map.of("ENCRYPTION_KEY", deployment.secrets().apply("ENCRYPTION_KEY"),
					"ENCRYPTION_KEY_PREVIOUS", deployment.secrets().apply("ENCRYPTION_KEY_PREVIOUS")));
		}
		catch (IllegalArgumentException ex) {
			return List
				.of(Finding.fault(name(), String.valueOf(ex.getMessage()), "set the key that the applications have"));
		}
		return look(keys, tables(deployment.jdbc(), keys));
	}

	/** The same tables that an application checks at its start. */
	static List<SealedRows> tables(JdbcClient jdbc, KeyRing keys) {
		return List.of(new ConnectionSecretTable(jdbc, keys), new RevocationTable(jdbc),
				new SubscriptionSecretTable(jdbc, () -> keys));
	}

	private List<Finding> look(KeyRing keys, List<SealedRows> tables) {
		List<Finding> found = new ArrayList<>();
		for (SealedRows table : tables) {
			try {
				CheckKeys.check(keys, List.of(table));
			}
			catch (CheckKeys.UnusableKeys ex) {
				found.add(Finding.fault(name(), String.valueOf(ex.getMessage()),
						"no application starts before that is mended"));
			}
		}
		long old = CheckKeys.rowsWithOtherKeys(keys, tables);
		if (found.isEmpty() && old > 0) {
			found.add(Finding.warning(name(), "%,d secrets still need ENCRYPTION_KEY_PREVIOUS".formatted(old),
					"run ./opsided reseal, then retire that key"));
		}
		long all = tables.stream()
			.flatMap((table) -> table.rowsByKey().values().stream())
			.mapToLong(Long::longValue)
			.sum();
		return found.isEmpty() ? List.of(Finding.ok(name(), "%,d sealed secrets, all with today's key".formatted(all)))
				: found;
	}

}
