package com.opsided.sync.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.StoredFile;
import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.report.StoredPartTable;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.sync.run.RequestRun;

import org.springframework.transaction.support.TransactionOperations;

/** Hands files in as the REST facade does, without HTTP. */
final class HandIn {

	private final StoredFileTable files;

	private final StoredPartTable parts;

	private final RequestRun requests;

	private final TransactionOperations transactions;

	HandIn(Workplace place) {
		this.files = new StoredFileTable(place.jdbc());
		this.parts = new StoredPartTable(place.jdbc());
		this.requests = place.beans().getBean(RequestRun.class);
		this.transactions = place.beans().getBean(TransactionOperations.class);
	}

	StoredFile store(Account account, Path file) throws IOException {
		StoredFile stored = this.files.open(account.id(), Objects.requireNonNull(file.getFileName()).toString());
		try (InputStream in = Files.newInputStream(file)) {
			this.files.complete(stored, this.parts.store(stored, in));
		}
		return stored;
	}

	/** Requests the run that loads a stored file. */
	Run request(StoredFile file) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Run run = this.requests
				.request(new NewRun(file.account(), "inventorySync", UUID.randomUUID().toString(),
						Map.of("upload", "files"), "bench"))
				.run();
			this.files.give(file.account(), List.of(file), run.id());
			return run;
		}));
	}

}
