package com.opsided.sync.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.opsided.sync.schedule.NodeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A detection whose products are shared out comes to what one thread comes to.
 */
class PartitionedDetectionTests {

	private static final OpsidedHome HOME = OpsidedHome.shared();

	private static final String ACCOUNT = "(select account from account where name = 'shared out')";

	private static final String ROWS = """
			select (to_jsonb(d) - 'number' - 'detection_id')::text from discrepancy d
			where account = %s and detection_id = %d order by number""";

	private static final String COUNTS = """
			select products || ' ' || unmatched_found || ' ' || unmatched_reimbursed || ' ' || unmatched_reversal
			from detection where account = %s and detection_id = %d""";

	@Test
	void aDetectionThatIsSharedOutFindsTheSameInTheSameOrder(@TempDir Path out) throws Exception {
		HOME.audit("shared out", out, SellerFixture.of(21, 4_000).reports()).run().exits(0);
		try (Connection connection = HOME.connect("opsided")) {
			execute(connection, "update schedule set enabled = false");
			execute(connection,
					"insert into detection (account, detection_id, as_of, inputs) "
							+ "select account, 2, as_of, 'again' from detection where detection_id = 1 and account = "
							+ ACCOUNT);
			execute(connection, "insert into run (account, job, idempotency_key, parameters, prepared) " + "values ("
					+ ACCOUNT + ", 'discrepancyDetection', 'again', '{}', '{\"detection\": \"2\"}')");
			try (NodeProcess node = NodeProcess.start(HOME.path(), "detector", "--opsided.run.watch-interval=300ms",
					"--opsided.detection.partition.products=1", "--opsided.detection.partition.parts=3",
					"--opsided.product.chunk-size=5", "--opsided.chain.enabled=false")) {
				Await.until("the detection has completed",
						() -> texts(connection, "select state from run where idempotency_key = 'again'").get(0)
							.equals("COMPLETED"),
						node::isAlive);
			}
			assertThat(texts(connection, ROWS.formatted(ACCOUNT, 2))).hasSizeGreaterThan(40)
				.isEqualTo(texts(connection, ROWS.formatted(ACCOUNT, 1)));
			assertThat(texts(connection, COUNTS.formatted(ACCOUNT, 2)))
				.isEqualTo(texts(connection, COUNTS.formatted(ACCOUNT, 1)));
			assertThat(texts(connection,
					"select distinct step_name from batch_step_execution where step_name like 'examineProducts:%'"))
				.containsExactlyInAnyOrder("examineProducts:0", "examineProducts:1", "examineProducts:2");
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static List<String> texts(Connection connection, String sql) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

}
