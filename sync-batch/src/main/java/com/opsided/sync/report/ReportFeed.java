package com.opsided.sync.report;

import java.util.List;

import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;

/**
 * One kind of report on its way into its table: what its files look like, how a record
 * becomes a row, and what happens when all of its rows are there.
 */
public interface ReportFeed {

	/**
	 * Describes the files: the schemas that land in one table.
	 * @return the columns and their spellings, one schema at least, all of one kind
	 */
	List<ReportSchema> schemas();

	/**
	 * Returns the kind of report it takes.
	 * @return the kind
	 */
	default ReportKind kind() {
		return schemas().get(0).kind();
	}

	/**
	 * Begins to read a file.
	 * @param load the file's load
	 * @param file the file
	 * @return the encoder of this reading
	 * @throws Exception if what it needs cannot be read
	 */
	RowEncoder begin(ReportLoad load, ReportFile file) throws Exception;

	/**
	 * Makes the rows of a copied load count, in the caller's transaction.
	 * @param load the load
	 */
	void publish(ReportLoad load);

	/**
	 * Deletes the rows of a load that does not count, in the caller's transaction.
	 * @param load the load
	 */
	void discard(ReportLoad load);

}
