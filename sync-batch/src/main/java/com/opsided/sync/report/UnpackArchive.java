package com.opsided.sync.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

import com.opsided.sync.report.UnreadableReport.Category;

/**
 * Turns a zip file into the sources of its entries, and zips inside it once more. A file
 * that is no zip is its own source; a zip that cannot be listed is a source that fails.
 */
final class UnpackArchive {

	private UnpackArchive() {
	}

	static List<ReportSource> sources(Path file, ReportSource whole) {
		List<ReportSource> sources = new ArrayList<>();
		for (ReportSource entry : expand(whole, () -> ZipEntries.of(file, whole))) {
			sources.addAll(expand(entry, () -> ZipEntries.nestedIn(entry)));
		}
		return sources;
	}

	private static List<ReportSource> expand(ReportSource source, Listing listing) {
		if (!isZip(source)) {
			return List.of(source);
		}
		try {
			return unlessUseless(source, listing.entries());
		}
		catch (ZipException ex) {
			return failing(source, Category.CORRUPT, "the archive is damaged or incomplete (" + ex.getMessage()
					+ "); download it again or unpack it yourself");
		}
		catch (IOException ex) {
			UnreadableReport why = ExplainedStream.explain(source.location(), ex);
			return failing(source, why.category(), why.detail());
		}
	}

	/** A workbook of Excel is a zip as well, with an entry of this name in it. */
	private static List<ReportSource> unlessUseless(ReportSource archive, List<ReportSource> entries) {
		if (entries.stream().anyMatch((entry) -> entry.name().equals("[Content_Types].xml"))) {
			return failing(archive, Category.BINARY, "this is an Excel workbook; open it and save it as CSV");
		}
		if (entries.isEmpty()) {
			return failing(archive, Category.EMPTY, "the archive holds no files; download it again");
		}
		return entries;
	}

	/** What cannot be read is no zip: it says why when it is opened as a file. */
	private static boolean isZip(ReportSource source) {
		try {
			byte[] magic = source.firstBytes(4);
			return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K'
					&& ((magic[2] == 3 && magic[3] == 4) || (magic[2] == 5 && magic[3] == 6));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static List<ReportSource> failing(ReportSource source, Category category, String detail) {
		return List.of(source.failing(new UnreadableReport(source.location(), category, detail)));
	}

	/** Lists the entries of an archive. */
	@FunctionalInterface
	private interface Listing {

		List<ReportSource> entries() throws IOException;

	}

}
