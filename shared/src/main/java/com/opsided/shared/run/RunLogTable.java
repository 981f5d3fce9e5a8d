package com.opsided.shared.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The table {@code run_log}; the only class that names it. Lines of a run that was
 * deleted are not written and that is no error.
 */
public final class RunLogTable {

	/** Behind every other line of its attempt: tells how many were left out. */
	private static final long LAST = Long.MAX_VALUE;

	/** PostgreSQL's code of a broken foreign key. */
	private static final String NO_SUCH_RUN = "23503";

	private static final String SELECT = """
			select attempt, line, logged_at, level, logger, step, message, failure, node, left_out from run_log
			where account = :account and run_id = :run and level = any(:levels)\s""";

	private final JdbcClient jdbc;

	public RunLogTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Appends lines in their order, as many as the attempt may still have.
	 * @param attempt whose lines they are
	 * @param lines the lines
	 * @param most how many an attempt has at most; nodes that write at the same moment
	 * may write a few more
	 * @return how many were written; the first ones of the list
	 */
	public int append(LoggedAttempt attempt, List<NewLogLine> lines, int most) {
		return unlessDeleted(lines.size(), of(attempt, """
				insert into run_log (account, run_id, attempt, logged_at, level, logger, step, message, failure, node)
				select :account, :run, :attempt, x.at, x.level, x.logger, x.step, x.message, x.failure, :node
				from unnest(:ats::timestamptz[], :levels::text[], :loggers::text[], :steps::text[],
				         :messages::text[], :failures::text[])
				     with ordinality as x (at, level, logger, step, message, failure, number)
				where x.number <= :most - (select count(*) from run_log l
				          where l.account = :account and l.run_id = :run and l.attempt = :attempt)
				order by x.number
				""").param("ats", texts(lines, (line) -> line.at().toString()))
			.param("levels", texts(lines, NewLogLine::level))
			.param("loggers", texts(lines, NewLogLine::logger))
			.param("steps", texts(lines, NewLogLine::step))
			.param("messages", texts(lines, NewLogLine::message))
			.param("failures", texts(lines, NewLogLine::failure))
			.param("most", most));
	}

	/**
	 * Keeps that lines of an attempt were left out, in one line for all of them.
	 * @param attempt the attempt
	 * @param lines how many, besides those that were left out before
	 */
	public void leftOut(LoggedAttempt attempt, long lines) {
		unlessDeleted(1, of(attempt, """
				insert into run_log (account, run_id, attempt, line, logged_at, level, logger, message, node, left_out)
				values (:account, :run, :attempt, :last, now(), 'WARN', 'com.opsided.log', '', :node, :lines)
				on conflict (account, run_id, attempt, line) do update
				set left_out = run_log.left_out + excluded.left_out, logged_at = excluded.logged_at
				""").param("last", LAST).param("lines", lines));
	}

	/**
	 * Lists lines in their order.
	 * @param account the account
	 * @param run the run
	 * @param levels the levels
	 * @param after the place after which the list begins
	 * @param most how many at most
	 * @return the lines
	 */
	public List<RunLogLine> after(long account, long run, Collection<String> levels, RunLogLine.Place after, int most) {
		return select(account, run, levels, "and (attempt, line) > (:attempt, :line) order by attempt, line", most)
			.param("attempt", after.attempt())
			.param("line", after.line())
			.query(RunLogTable::read)
			.list();
	}

	/**
	 * Lists the last lines of a run in their order.
	 * @param account the account
	 * @param run the run
	 * @param levels the levels
	 * @param most how many at most
	 * @return the lines
	 */
	public List<RunLogLine> last(long account, long run, Collection<String> levels, int most) {
		List<RunLogLine> lines = select(account, run, levels, "order by attempt desc, line desc", most)
			.query(RunLogTable::read)
			.list();
		Collections.reverse(lines);
		return lines;
	}

	private StatementSpec select(long account, long run, Collection<String> levels, String rest, int most) {
		return this.jdbc.sql(SELECT + rest + " limit :most")
			.param("account", account)
			.param("run", run)
			.param("levels", levels.toArray(String[]::new))
			.param("most", most);
	}

	/** The lines of a run that is not there any more count as written. */
	private static int unlessDeleted(int lines, StatementSpec insert) {
		try {
			return insert.update();
		}
		catch (DataIntegrityViolationException ex) {
			if (ex.getRootCause() instanceof SQLException cause && NO_SUCH_RUN.equals(cause.getSQLState())) {
				return lines;
			}
			throw ex;
		}
	}

	private StatementSpec of(LoggedAttempt attempt, String sql) {
		return this.jdbc.sql(sql)
			.param("account", attempt.account())
			.param("run", attempt.run())
			.param("attempt", attempt.attempt())
			.param("node", attempt.node());
	}

	private static RunLogLine read(ResultSet row, int number) throws SQLException {
		long leftOut = row.getLong("left_out");
		String message = (leftOut == 0) ? row.getString("message")
				: leftOut + " further lines of this attempt were left out, for it logged more than is kept"
						+ " (opsided.run-log.lines); the log of the node has them";
		return new RunLogLine(new RunLogLine.Place(row.getInt("attempt"), row.getLong("line")),
				row.getObject("logged_at", OffsetDateTime.class).toInstant(), row.getString("level"),
				row.getString("logger"), row.getString("step"), message, row.getString("failure"),
				row.getString("node"));
	}

	/** An array of a statement; null stands for null. */
	private static @Nullable String[] texts(List<NewLogLine> lines, Function<NewLogLine, @Nullable String> text) {
		@Nullable String[] texts = new @Nullable String[lines.size()];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = text.apply(lines.get(i));
		}
		return texts;
	}

	/**
	 * An attempt at a run, on one of the nodes that work on it.
	 *
	 * @param account the account
	 * @param run the run
	 * @param attempt how often the run was claimed
	 * @param node the node
	 */
	public record LoggedAttempt(long account, long run, int attempt, String node) {

	}

}
