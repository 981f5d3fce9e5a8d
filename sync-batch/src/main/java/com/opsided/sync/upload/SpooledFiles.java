package com.opsided.sync.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.opsided.shared.report.StoredFile;
import com.opsided.shared.report.StoredPartTable;
import com.opsided.sync.report.FindReports;
import com.opsided.sync.report.MissingPath;
import com.opsided.sync.report.ReportSource;

/**
 * Stored files on the disk of the node that loads them, each in a directory of its own so
 * that it keeps its name.
 */
final class SpooledFiles {

	private final Path directory;

	private SpooledFiles(Path directory) {
		this.directory = directory;
	}

	/** Makes an empty directory. */
	static SpooledFiles in(Path home) {
		try {
			Path uploads = Files.createDirectories(home.resolve("uploads"));
			return new SpooledFiles(Files.createTempDirectory(uploads, "run-"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Files cannot be kept under " + home, ex);
		}
	}

	/** Copies a file from the database and tells what is in it. */
	List<ReportSource> add(StoredFile file, StoredPartTable parts) {
		try {
			Path own = Files.createDirectory(this.directory.resolve(Long.toString(file.id())));
			Path copy = own.resolve(file.name());
			try (OutputStream out = Files.newOutputStream(copy)) {
				parts.write(file, out);
			}
			Files.setLastModifiedTime(copy, FileTime.from(file.storedAt()));
			return FindReports.in(List.of(copy));
		}
		catch (MissingPath ex) {
			throw new IllegalStateException(file.name() + " went away while it was looked at", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file.name() + " cannot be copied to " + this.directory, ex);
		}
	}

	void delete() {
		try (Stream<Path> all = Files.walk(this.directory)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.directory + " cannot be deleted", ex);
		}
	}

}
