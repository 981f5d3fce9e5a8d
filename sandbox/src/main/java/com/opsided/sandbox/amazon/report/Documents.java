package com.opsided.sandbox.amazon.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;

/**
 * The documents of reports, each written when it is first asked for. Documents of the
 * same days are one file. Thread-safe.
 */
final class Documents {

	private static final long LARGEST_PLAIN = 10_000;

	private static final String TOO_SOON = """
			{"errorDetails":"The report could not be processed: it was requested again before a new version was available."}
			""";

	private final ReportFiles files;

	private final Sellers sellers;

	private final Path folder;

	/**
	 * One for each document, so that none is written twice and none waits for another.
	 */
	private final Map<Path, Object> locks = new ConcurrentHashMap<>();

	private final Map<Path, String> charsets = new ConcurrentHashMap<>();

	Documents(ReportFiles files, Sellers sellers, Path folder) {
		this.files = files;
		this.sellers = sellers;
		this.folder = folder;
	}

	/**
	 * Returns the document of a report, writing it if it is not there yet.
	 * @param request a report that is made and has one
	 * @return the file
	 */
	DocumentFile of(ReportRequest request) {
		try {
			if (request.outcome() == ReportStatus.FATAL) {
				return explanation(this.folder.resolve("fatal.json"));
			}
			return of(request, this.sellers.find(request.sellerId()).orElseThrow(),
					ReportKind.of(request.reportType()).orElseThrow());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DocumentFile explanation(Path file) throws IOException {
		synchronized (this.locks.computeIfAbsent(file, (path) -> new Object())) {
			if (!Files.exists(file)) {
				Files.writeString(file, TOO_SOON);
			}
		}
		return new DocumentFile(file, false, "UTF-8");
	}

	private DocumentFile of(ReportRequest request, Seller seller, ReportKind kind) throws IOException {
		Path source = this.files.file(seller, kind);
		List<ReportRun> pieces = pieces(request, seller, kind);
		boolean gzip = pieces.stream().mapToLong(ReportRun::length).sum() > LARGEST_PLAIN;
		String days = (request.window() != null) ? request.window().first() + "_" + request.window().last() : "all";
		Path target = this.folder
			.resolve(seller.sellerId() + "_" + kind.file().word() + "_" + days + (gzip ? ".gz" : ".txt"));
		synchronized (this.locks.computeIfAbsent(target, (path) -> new Object())) {
			if (!Files.exists(target)) {
				write(source, pieces, gzip, target);
			}
		}
		return new DocumentFile(target, gzip, charset(source, seller));
	}

	private List<ReportRun> pieces(ReportRequest request, Seller seller, ReportKind kind) throws IOException {
		if (request.window() == null) {
			LocalDate day = seller.lastDay();
			return List.of(new ReportRun(day, day, 0, Files.size(this.files.file(seller, kind)), 0));
		}
		ReportIndex index = this.files.index(seller, kind);
		List<ReportRun> pieces = new ArrayList<>();
		pieces.add(new ReportRun(request.window().first(), request.window().last(), 0, index.headerLength(), 0));
		pieces.addAll(index.within(request.window()));
		return pieces;
	}

	private static void write(Path source, List<ReportRun> pieces, boolean gzip, Path target) throws IOException {
		Path half = target.resolveSibling(target.getFileName() + ".part");
		try (FileChannel in = FileChannel.open(source);
				OutputStream file = Files.newOutputStream(half);
				OutputStream out = gzip ? new GZIPOutputStream(file, 1 << 16) : file;
				WritableByteChannel to = Channels.newChannel(out)) {
			for (ReportRun piece : pieces) {
				long sent = 0;
				while (sent < piece.length()) {
					sent += in.transferTo(piece.offset() + sent, piece.length() - sent, to);
				}
			}
		}
		Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private String charset(Path source, Seller seller) {
		return this.charsets.computeIfAbsent(source, (file) -> {
			try {
				return DocumentCharset.of(file, seller.region().legacyCharset());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
