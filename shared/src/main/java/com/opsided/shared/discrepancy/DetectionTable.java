package com.opsided.shared.discrepancy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code detection}; the only class that names it. */
public final class DetectionTable {

	private static final String COLUMNS = """
			account, detection_id, as_of, inputs, state, unmatched_found, unmatched_reimbursed, unmatched_reversal, fnskus,
			copied_from""";

	private final JdbcClient jdbc;

	public DetectionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Opens a detection, or finds the one over the same inputs.
	 * @param account the account
	 * @param asOf the day
	 * @param inputs a hash of all it rests on
	 * @return the detection
	 */
	public Detection open(long account, LocalDate asOf, String inputs) {
		this.jdbc
			.sql("""
					insert into detection (account, detection_id, as_of, inputs)
					select :account, coalesce(max(detection_id), 0) + 1, :asOf, :inputs from detection where account = :account
					on conflict (account, inputs) do nothing
					""")
			.param("account", account)
			.param("asOf", asOf)
			.param("inputs", inputs)
			.update();
		return one(account, "inputs = :inputs").param("inputs", inputs).query(DetectionTable::read).single();
	}

	/**
	 * Opens a detection whose job starts at the first product, unless one over the same
	 * inputs is done. One that was begun and not done is left to the run that began it,
	 * if that is ever restarted.
	 * @param account the account
	 * @param asOf the day
	 * @param inputs a hash of all it rests on
	 * @param fnskus the products it examines, null for all
	 * @param copiedFrom the detection whose findings it takes over, null if it examines
	 * products itself
	 * @return the detection
	 */
	public Detection begin(long account, LocalDate asOf, String inputs, @Nullable Collection<String> fnskus,
			@Nullable Integer copiedFrom) {
		this.jdbc.sql("""
				update detection set inputs = inputs || ' ' || detection_id
				where account = :account and inputs = :inputs and state = 'WORKING'
				""").param("account", account).param("inputs", inputs).update();
		Detection opened = open(account, asOf, inputs);
		if (opened.state() == DetectionState.WORKING) {
			this.jdbc.sql("""
					update detection set fnskus = :fnskus, copied_from = :copiedFrom
					where account = :account and detection_id = :id
					""")
				.param("fnskus", (fnskus != null) ? fnskus.toArray(String[]::new) : null, Types.ARRAY)
				.param("copiedFrom", copiedFrom, Types.INTEGER)
				.param("account", account)
				.param("id", opened.id())
				.update();
		}
		return get(account, opened.id());
	}

	public Detection get(long account, int id) {
		return find(account, id).orElseThrow();
	}

	/**
	 * Finds a detection.
	 * @param account the account
	 * @param id its number
	 * @return the detection, or nothing once a later one counts
	 */
	public Optional<Detection> find(long account, int id) {
		return one(account, "detection_id = :id").param("id", id).query(DetectionTable::read).optional();
	}

	/**
	 * Returns the newest detection whose products are all examined.
	 * @param account the account
	 * @return the detection, the one that counts if there is no newer one
	 */
	public Optional<Detection> newestDone(long account) {
		return one(account, "state <> 'WORKING' order by detection_id desc limit 1").query(DetectionTable::read)
			.optional();
	}

	/**
	 * Returns the detection that counts.
	 * @param account the account
	 * @return the detection, or nothing if none was ever finished
	 */
	public Optional<Detection> current(long account) {
		return one(account, "state = 'CURRENT'").query(DetectionTable::read).optional();
	}

	private JdbcClient.StatementSpec one(long account, String condition) {
		return this.jdbc.sql("select " + COLUMNS + " from detection where account = :account and " + condition)
			.param("account", account);
	}

	/**
	 * Adds what a chunk of products could not match, in the transaction of that chunk.
	 * @param account the account
	 * @param id the detection
	 * @param counters the counters of the chunk
	 * @param products how many products it held
	 */
	public void count(long account, int id, UnmatchedCounters counters, int products) {
		this.jdbc.sql("""
				update detection set products = products + :products, unmatched_found = unmatched_found + :found,
				    unmatched_reimbursed = unmatched_reimbursed + :reimbursed,
				    unmatched_reversal = unmatched_reversal + :reversal
				where account = :account and detection_id = :id
				""")
			.param("products", products)
			.param("found", counters.found())
			.param("reimbursed", counters.reimbursed())
			.param("reversal", counters.reversal())
			.param("account", account)
			.param("id", id)
			.update();
	}

	/**
	 * Returns how many products a detection has examined.
	 * @param account the account
	 * @param id the detection
	 * @return the products of its committed chunks
	 */
	public long products(long account, int id) {
		return this.jdbc.sql("select products from detection where account = :account and detection_id = :id")
			.param("account", account)
			.param("id", id)
			.query(Long.class)
			.single();
	}

	/**
	 * Marks a detection whose products are all examined.
	 * @param account the account
	 * @param id the detection
	 */
	public void detected(long account, int id) {
		this.jdbc.sql("""
				update detection set state = 'DETECTED'
				where account = :account and detection_id = :id and state = 'WORKING'
				""").param("account", account).param("id", id).update();
	}

	/**
	 * Tells whether a detection is listed by the rules as they are.
	 * @param detection the detection
	 * @param rules the version of the rules
	 * @return whether nothing is left to list
	 */
	public boolean isListed(Detection detection, long rules) {
		return one(detection.account(), "detection_id = :id and listed_rules = :rules").param("id", detection.id())
			.param("rules", rules)
			.query(DetectionTable::read)
			.optional()
			.isPresent();
	}

	/**
	 * Marks a detection whose discrepancies are all listed.
	 * @param detection the detection
	 * @param rules the version of the rules they are listed by
	 */
	public void listed(Detection detection, long rules) {
		this.jdbc.sql("update detection set listed_rules = :rules where account = :account and detection_id = :id")
			.param("rules", rules)
			.param("account", detection.account())
			.param("id", detection.id())
			.update();
	}

	/**
	 * Takes over what another detection could not match.
	 * @param account the account
	 * @param id the detection
	 * @param from the other
	 */
	public void takeCounters(long account, int id, int from) {
		this.jdbc.sql("""
				update detection d set unmatched_found = f.unmatched_found,
				    unmatched_reimbursed = f.unmatched_reimbursed, unmatched_reversal = f.unmatched_reversal
				from detection f
				where d.account = :account and d.detection_id = :id and f.account = :account and f.detection_id = :from
				""").param("account", account).param("id", id).param("from", from).update();
	}

	/**
	 * Makes a detection the one that counts and forgets the others.
	 * @param account the account
	 * @param id a detection whose discrepancies are assessed
	 */
	public void makeCurrent(long account, int id) {
		this.jdbc.sql("delete from detection where account = :account and detection_id <> :id")
			.param("account", account)
			.param("id", id)
			.update();
		this.jdbc.sql("update detection set state = 'CURRENT' where account = :account and detection_id = :id")
			.param("account", account)
			.param("id", id)
			.update();
	}

	public void deleteOf(long account) {
		this.jdbc.sql("delete from detection where account = :account").param("account", account).update();
	}

	private static Detection read(ResultSet row, int number) throws SQLException {
		return new Detection(row.getLong("account"), row.getInt("detection_id"),
				row.getObject("as_of", LocalDate.class), row.getString("inputs"),
				DetectionState.valueOf(row.getString("state")),
				new UnmatchedCounters(row.getLong("unmatched_found"), row.getLong("unmatched_reimbursed"),
						row.getLong("unmatched_reversal")),
				texts(row.getArray("fnskus")), row.getObject("copied_from", Integer.class));
	}

	private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
		return (array != null) ? List.of((String[]) array.getArray()) : null;
	}

}
