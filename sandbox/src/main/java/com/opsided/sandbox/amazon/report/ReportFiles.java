package com.opsided.sandbox.amazon.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import org.jspecify.annotations.Nullable;

/**
 * The report files of all sellers, each indexed when it is first asked for. Thread-safe.
 */
final class ReportFiles {

	private final Sellers sellers;

	private final Map<Path, ReportIndex> indexes = new ConcurrentHashMap<>();

	ReportFiles(Sellers sellers) {
		this.sellers = sellers;
	}

	Path file(Seller seller, ReportKind kind) {
		return this.sellers.file(seller, kind.file());
	}

	ReportIndex index(Seller seller, ReportKind kind) {
		return this.indexes.computeIfAbsent(file(seller, kind), (file) -> {
			try {
				return ReportIndex.of(file, kind.dateColumn());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	boolean hasRows(Seller seller, ReportKind kind, @Nullable Window window) {
		return kind.isSnapshot() || window == null || !index(seller, kind).within(window).isEmpty();
	}

}
