package com.opsided.sync.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.opsided.shared.report.WantedReport;

/**
 * Where this node keeps documents until their rows count.
 *
 * @param root the folder of all accounts
 */
record DownloadFolder(Path root) {

	private static final String NODE = nodeName();

	Path of(WantedReport report) {
		Path folder = of(report.account(), report.run());
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return folder.resolve(report.id() + "-" + report.wish().reportType());
	}

	private Path of(long account, long run) {
		return this.root.resolve(String.valueOf(account)).resolve(String.valueOf(run));
	}

	boolean has(WantedReport report) {
		return report.file() != null && Files.isReadable(Path.of(report.file().path()));
	}

	/** Deletes what this node has of a run. */
	void clear(long account, long run) {
		Path folder = of(account, run);
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
			for (Path each : deepestFirst) {
				Files.deleteIfExists(each);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String node() {
		return NODE;
	}

	private static String nodeName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
