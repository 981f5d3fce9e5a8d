package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.sync.report.UnreadableReport.Category;

/**
 * Finds out what a source is before a row of it is loaded: one pass over the decompressed
 * bytes gives its digest, size and charset, the header gives its kind and dialect. A
 * second pass is made only for a file of the Far East that is not UTF-8, to tell
 * windows-31j from windows-1252. Safe for several threads.
 */
public final class InspectReport {

	private final RecogniseHeader recognise;

	private final Region region;

	/**
	 * Creates an inspection.
	 * @param schemas all reports that can be recognised
	 * @param region the account's region; decides what is tried after UTF-8
	 */
	public InspectReport(List<ReportSchema> schemas, Region region) {
		this.recognise = new RecogniseHeader(schemas);
		this.region = region;
	}

	/**
	 * Inspects a source from its first byte to its last.
	 * @param source the source
	 * @return the report it is
	 * @throws UnreadableReport if it is none, or cannot be read to its end
	 */
	public ReportFile inspect(ReportSource source) throws UnreadableReport {
		try {
			return read(source);
		}
		catch (IOException ex) {
			throw ExplainedStream.explain(source.location(), ex);
		}
	}

	private ReportFile read(ReportSource source) throws IOException {
		ReportBytes bytes;
		ReportHead head;
		try (InputStream in = source.open()) {
			byte[] first = in.readNBytes(ReportHead.LENGTH);
			head = new ReportHead(source.location(), first);
			head.refuseOtherFormats();
			bytes = ReportBytes.read(first, in);
		}
		Encoding encoding = new DecideEncoding(this.region).of(source, bytes);
		String line = head.firstLine(encoding);
		if (line.isEmpty()) {
			throw new UnreadableReport(source.location(), Category.EMPTY,
					"the file is empty; download the report again");
		}
		Dialect dialect = Dialect.of(line);
		List<String> header = head.header(encoding, dialect);
		HeaderMatch match = this.recognise.recognise(source.location(), header);
		return new ReportFile(source, match.schema(), header, match.fields(), encoding, dialect, bytes.sha256(),
				bytes.size(), match.unknown());
	}

}
