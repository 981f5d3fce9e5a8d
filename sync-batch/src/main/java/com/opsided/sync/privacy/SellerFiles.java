package com.opsided.sync.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.StoredFileTable;

/**
 * A seller's files on this machine's disk: documents that were downloaded and not loaded
 * yet, and copies of uploads that a killed run left behind.
 */
final class SellerFiles {

	private final Path home;

	private final StoredFileTable stored;

	SellerFiles(Path home, StoredFileTable stored) {
		this.home = home;
		this.stored = stored;
	}

	/** Returns how many files were deleted. It goes before the rows that name them. */
	int delete(Seller seller) {
		int deleted = 0;
		Set<String> uploads = new HashSet<>();
		for (Account account : seller.accounts()) {
			deleted += tree(this.home.resolve("downloads").resolve(Long.toString(account.id())));
			this.stored.ids(account.id()).forEach((id) -> uploads.add(Long.toString(id)));
		}
		for (Path run : children(this.home.resolve("uploads"))) {
			for (Path file : children(run)) {
				if (uploads.contains(String.valueOf(file.getFileName()))) {
					deleted += tree(file);
				}
			}
		}
		return deleted;
	}

	private static List<Path> children(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(folder + " cannot be read", ex);
		}
	}

	private static int tree(Path folder) {
		if (!Files.exists(folder)) {
			return 0;
		}
		int deleted = 0;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				deleted += Files.isDirectory(each) ? 0 : 1;
				Files.delete(each);
			}
			return deleted;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(folder + " cannot be deleted", ex);
		}
	}

}
