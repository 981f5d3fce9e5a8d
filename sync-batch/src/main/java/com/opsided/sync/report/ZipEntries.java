package com.opsided.sync.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip as sources: of a file through its directory, of a zip in a zip by
 * reading it from its beginning.
 */
final class ZipEntries {

	private ZipEntries() {
	}

	static List<ReportSource> of(Path file, ReportSource archive) throws IOException {
		List<ReportSource> sources = new ArrayList<>();
		try (ZipFile zip = open(file)) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				String path = entry.getName();
				if (isWanted(entry)) {
					sources.add(inside(archive, entry, () -> openEntry(file, path)));
				}
			}
		}
		return sources;
	}

	static List<ReportSource> nestedIn(ReportSource archive) throws IOException {
		List<ReportSource> sources = new ArrayList<>();
		try (ZipInputStream zip = open(archive)) {
			int index = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				int number = ++index;
				if (isWanted(entry)) {
					sources.add(inside(archive, entry, () -> openEntry(archive, number)));
				}
			}
		}
		return sources;
	}

	private static boolean isWanted(ZipEntry entry) {
		if (entry.isDirectory()) {
			return false;
		}
		for (String part : entry.getName().split("[/\\\\]", -1)) {
			if (FindReports.isHidden(part)) {
				return false;
			}
		}
		return true;
	}

	private static ReportSource inside(ReportSource archive, ZipEntry entry, ReportSource.Content content) {
		String path = entry.getName().replaceAll("\\p{Cntrl}", "?");
		String name = path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
		Instant modified = (entry.getLastModifiedTime() != null) ? entry.getLastModifiedTime().toInstant()
				: archive.modified();
		return new ReportSource(name, archive.location() + "!" + path, modified, content);
	}

	/** Archives made by old Windows tools have names in no particular charset. */
	private static ZipFile open(Path file) throws IOException {
		try {
			return new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
		}
	}

	private static ZipInputStream open(ReportSource archive) throws IOException {
		return new ZipInputStream(archive.content().open(), StandardCharsets.ISO_8859_1);
	}

	private static InputStream openEntry(Path file, String path) throws IOException {
		ZipFile zip = open(file);
		try {
			ZipEntry entry = zip.getEntry(path);
			@Nullable InputStream in = (entry != null) ? zip.getInputStream(entry) : null;
			if (in == null) {
				throw new ZipException("the entry is gone");
			}
			return closingToo(in, zip);
		}
		catch (IOException ex) {
			zip.close();
			throw ex;
		}
	}

	private static InputStream closingToo(InputStream in, ZipFile zip) {
		return new FilterInputStream(in) {
			@Override
			public void close() throws IOException {
				zip.close();
			}
		};
	}

	private static InputStream openEntry(ReportSource archive, int number) throws IOException {
		ZipInputStream zip = open(archive);
		for (int i = 0; i < number; i++) {
			if (zip.getNextEntry() == null) {
				zip.close();
				throw new ZipException("the entry is gone");
			}
		}
		return zip;
	}

}
