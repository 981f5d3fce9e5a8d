package com.opsided.shared.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code detection}; the only class that names it. */
public final class DetectionTable {

	private static final String COLUMNS = """
			account, detection_id, as_of, inputs, state, unmatched_found, unmatched_reimbursed, unmatched_reversal""";

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

	public Detection get(long account, int id) {
		return one(account, "detection_id = :id").param("id", id).query(DetectionTable::read).single();
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
	 * Makes a detection the one that counts and forgets the others.
	 * @param account the account
	 * @param id the detection
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
				DetectionState.valueOf(row.getString("state")), new UnmatchedCounters(row.getLong("unmatched_found"),
						row.getLong("unmatched_reimbursed"), row.getLong("unmatched_reversal")));
	}

}
