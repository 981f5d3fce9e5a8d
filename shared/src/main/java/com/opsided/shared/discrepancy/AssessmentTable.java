package com.opsided.shared.discrepancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import com.opsided.shared.postgres.CopyRows;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code assessment}; the only class that names it. */
public final class AssessmentTable {

	private static final String TARGET = """
			assessment (account, detection_id, number, claimable_units, unit_value, currency, claimable_amount,
			value_basis, state, window_opens, window_closes, policy_verified, loss)""";

	private final JdbcClient jdbc;

	public AssessmentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Encodes an assessment.
	 * @param rows takes the row
	 * @param account the account
	 * @param detection the detection
	 * @param of the discrepancy that is assessed
	 * @param assessment the assessment
	 * @param loss the loss it is about
	 */
	public static void encode(CopyRows rows, long account, int detection, NumberedDiscrepancy of, Assessment assessment,
			UUID loss) {
		rows.row(13).bigint(account).integer(detection).integer(of.number()).integer(of.discrepancy().claimableUnits());
		rows.numeric(assessment.unitValue()).text(assessment.currency()).numeric(assessment.claimableAmount());
		rows.text(assessment.valueBasis().name()).text(assessment.state().name());
		rows.date(assessment.windowOpens()).date(assessment.windowCloses()).bool(assessment.policyVerified());
		rows.uuid(loss.getMostSignificantBits(), loss.getLeastSignificantBits());
	}

	/**
	 * Writes encoded assessments in the connection's transaction.
	 * @param connection the connection
	 * @param rows the rows
	 * @throws SQLException if PostgreSQL does not take them
	 */
	public static void add(Connection connection, CopyRows rows) throws SQLException {
		rows.copyInto(connection, TARGET);
	}

	/**
	 * Returns the highest number that is assessed.
	 * @param account the account
	 * @param detection the detection
	 * @return the number, 0 if none is
	 */
	public int lastNumber(long account, int detection) {
		return this.jdbc.sql("""
				select coalesce(max(number), 0) from assessment
				where account = :account and detection_id = :detection
				""").param("account", account).param("detection", detection).query(Integer.class).single();
	}

	/**
	 * Deletes the rows of all detections but one.
	 * @param account the account
	 * @param detection the detection whose rows stay; 0 for none
	 */
	public void deleteOthers(long account, int detection) {
		this.jdbc.sql("delete from assessment where account = :account and detection_id <> :detection")
			.param("account", account)
			.param("detection", detection)
			.update();
	}

}
