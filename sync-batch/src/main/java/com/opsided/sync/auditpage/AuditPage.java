package com.opsided.sync.auditpage;

import java.io.Writer;
import java.sql.SQLException;
import java.util.function.Consumer;

import com.opsided.shared.discrepancy.ReportedDiscrepancy;

/**
 * Writes an audit as one HTML file for a person: the totals, a chart for each type, the
 * deadlines, and the rows worth most. It loads nothing from anywhere, works without its
 * script, and is the same bytes for the same result. Rows are written as they come.
 */
public final class AuditPage {

	/**
	 * Rows in the table. A browser sorts that many at once without a pause, and the file
	 * stays some megabytes; all rows are in the CSV.
	 */
	public static final int MOST_ROWS = 5_000;

	private final HtmlWriter html;

	/**
	 * Prepares a page.
	 * @param out where it is written to; the caller closes it
	 */
	public AuditPage(Writer out) {
		this.html = new HtmlWriter(out);
	}

	/**
	 * Writes the page.
	 * @param figures the sums
	 * @param rows hands over the rows, {@link #MOST_ROWS} at most
	 * @throws SQLException if the rows cannot be read
	 */
	public void write(AuditFigures figures, Rows rows) throws SQLException {
		new PageFrame(this.html).open(figures);
		new TotalsSection(this.html).write(figures);
		if (figures.rows() > 0) {
			new TypesSection(this.html).write(figures);
			new DeadlinesSection(this.html).write(figures);
			RowsSection section = new RowsSection(this.html);
			section.open(figures);
			rows.forEach(section::row);
			section.close();
		}
		new PageFrame(this.html).close();
	}

	/** Where the rows come from. */
	@FunctionalInterface
	public interface Rows {

		/**
		 * Hands over every row.
		 * @param each takes each row
		 * @throws SQLException if they cannot be read
		 */
		void forEach(Consumer<ReportedDiscrepancy> each) throws SQLException;

	}

}
