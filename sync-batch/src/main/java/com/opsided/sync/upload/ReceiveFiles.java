package com.opsided.sync.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.StoredFile;
import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.report.StoredPartTable;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunView;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.sync.run.RequestRun;
import com.opsided.sync.run.RequestedRun;

import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files and asks for the run that loads them. The files are stored first, part by
 * part; they are given to the run in the transaction that makes it.
 */
public final class ReceiveFiles {

	private static final String JOB = "inventorySync";

	private static final int LONGEST_NAME = 200;

	private final StoredFileTable stored;

	private final StoredPartTable parts;

	private final RunView runs;

	private final RequestRun requests;

	private final TransactionOperations transactions;

	ReceiveFiles(StoredFileTable stored, StoredPartTable parts, RunView runs, RequestRun requests,
			TransactionOperations transactions) {
		this.stored = stored;
		this.parts = parts;
		this.runs = runs;
		this.requests = requests;
		this.transactions = transactions;
	}

	/**
	 * Takes files. A key that is known answers with its run, whatever is handed in with
	 * it.
	 * @param caller who hands them in, and sees the account
	 * @param account the account they belong to
	 * @param files the files
	 * @param key the idempotency key
	 * @return the run that loads them
	 * @throws IOException if they cannot be read
	 */
	public RequestedRun receive(Caller caller, Account account, List<MultipartFile> files, String key)
			throws IOException {
		Optional<Run> known = this.runs.ofKey(account.id(), key);
		if (known.isPresent()) {
			return new RequestedRun(known.get(), false);
		}
		if (files.isEmpty()) {
			throw ApiProblem.field("files", "must be at least one report file");
		}
		List<StoredFile> kept = new ArrayList<>();
		boolean given = false;
		try {
			for (MultipartFile file : files) {
				kept.add(store(account, file));
			}
			RequestedRun requested = request(caller, account, kept, key);
			given = requested.created();
			return requested;
		}
		finally {
			if (!given) {
				this.stored.delete(account.id(), kept);
			}
		}
	}

	private StoredFile store(Account account, MultipartFile file) throws IOException {
		StoredFile stored = this.stored.open(account.id(), nameOf(file));
		try (InputStream in = file.getInputStream()) {
			this.stored.complete(stored, this.parts.store(stored, in));
		}
		return stored;
	}

	private RequestedRun request(Caller caller, Account account, List<StoredFile> files, String key) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			RequestedRun requested = this.requests
				.request(new NewRun(account.id(), JOB, key, Map.of("upload", "files"), caller.user().toString()));
			if (requested.created()) {
				this.stored.give(account.id(), files, requested.run().id());
			}
			return requested;
		}));
	}

	/** The last part of the name, as a file on a disk may have it. */
	private static String nameOf(MultipartFile file) {
		String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cntrl}]", "")
			.strip();
		if (name.isEmpty() || name.startsWith(".")) {
			name = "report" + name;
		}
		return (name.length() > LONGEST_NAME) ? name.substring(name.length() - LONGEST_NAME) : name;
	}

}
