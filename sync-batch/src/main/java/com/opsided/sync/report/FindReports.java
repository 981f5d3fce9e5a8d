package com.opsided.sync.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.opsided.sync.report.UnreadableReport.Category;

/**
 * Finds what may be reports behind paths: files, directories (with all below, in the
 * order of their names, without hidden files and {@code __MACOSX}) and zip archives,
 * known by their first bytes. What cannot be read is found too and says why when it is
 * opened, so that one bad file stops no other.
 */
public final class FindReports {

	private final List<ReportSource> found = new ArrayList<>();

	private FindReports() {
	}

	/**
	 * Finds the sources behind paths.
	 * @param paths files and directories, as given on a command line
	 * @return the sources in the order of the paths; empty if only empty directories were
	 * given
	 * @throws MissingPath if a path leads nowhere
	 */
	public static List<ReportSource> in(List<Path> paths) throws MissingPath {
		FindReports search = new FindReports();
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new MissingPath(path);
			}
			search.look(path);
		}
		return List.copyOf(search.found);
	}

	static boolean isHidden(String name) {
		return name.startsWith(".") || name.equals("__MACOSX");
	}

	private void look(Path path) {
		if (Files.isDirectory(path)) {
			lookInside(path);
		}
		else {
			lookAt(path);
		}
	}

	private void lookInside(Path directory) {
		try (Stream<Path> children = Files.list(directory)) {
			children.filter((child) -> !isHidden(nameOf(child)))
				.filter(FindReports::isNoLinkedDirectory)
				.sorted()
				.forEach(this::look);
		}
		catch (IOException ex) {
			this.found.add(source(directory).failing(ExplainedStream.explain(directory.toString(), ex)));
		}
	}

	/** A link to a directory could lead round in circles. */
	private static boolean isNoLinkedDirectory(Path path) {
		return !Files.isDirectory(path) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
	}

	private void lookAt(Path file) {
		ReportSource source = source(file);
		if (Files.isRegularFile(file)) {
			this.found.addAll(UnpackArchive.sources(file, source));
		}
		else {
			this.found.add(source.failing(new UnreadableReport(source.location(), Category.UNREADABLE,
					"this is not a regular file and cannot be read twice; save it to a file first")));
		}
	}

	private static ReportSource source(Path path) {
		return new ReportSource(nameOf(path), path.toString(), modified(path), () -> Files.newInputStream(path));
	}

	private static Instant modified(Path path) {
		try {
			return Files.getLastModifiedTime(path).toInstant();
		}
		catch (IOException ex) {
			return Instant.EPOCH;
		}
	}

	private static String nameOf(Path path) {
		Path name = path.getFileName();
		return (name != null) ? name.toString() : path.toString();
	}

}
