package com.opsided.sync.legacy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.legacy.LegacyCipher.Unreadable;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes over tokens line by line, each in a transaction of its own: it may be broken off
 * and run again, and then skips what is there. A connection that is there is never
 * changed; its tokens are newer.
 */
public final class ImportTokens {

	/** Amazon's consent ends after a year ({@code amazon-fba.md} §1.3). */
	private static final Duration CONSENT = Duration.ofDays(365);

	private final TransactionOperations transactions;

	private final AccountTable accounts;

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final AuditEventTable events;

	private final Clock clock;

	public ImportTokens(TransactionOperations transactions, AccountTable accounts, ConnectionTable connections,
			ConnectionSecretTable secrets, AuditEventTable events, Clock clock) {
		this.transactions = transactions;
		this.accounts = accounts;
		this.connections = connections;
		this.secrets = secrets;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Imports a file.
	 * @param file CSV with a header
	 * @param cipher opens its tokens
	 * @return what became of every line
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if its header is not the one that is wanted
	 */
	public ImportResult run(Path file, LegacyCipher cipher) throws IOException {
		Tally tally = new Tally();
		try {
			ReadLegacyFile.read(file, (line) -> tally.count(line, () -> taken(LegacyRow.of(line, cipher))));
		}
		catch (ReadLegacyFile.BadFile ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
		ImportResult result = tally.result();
		this.events.add(AuditEvent.of(AuditAction.SECRETS_IMPORTED)
			.detail("imported", Integer.toString(result.imported()))
			.detail("skipped", Integer.toString(result.skipped()))
			.detail("refused", Integer.toString(result.refused().size())));
		return result;
	}

	private boolean taken(LegacyRow row) {
		return Boolean.TRUE.equals(this.transactions.execute((transaction) -> take(row)));
	}

	private boolean take(LegacyRow row) {
		UUID owner = this.connections.ownerOf(row.provider(), row.externalId(), row.region()).orElse(null);
		if (owner != null) {
			if (!owner.equals(row.user())) {
				throw new Unreadable("another user has connected this account");
			}
			return false;
		}
		Connection connection = this.connections
			.takeOver(row.user(), row.provider(), row.externalId(), account(row),
					(row.provider() == Provider.AMAZON) ? this.clock.instant().plus(CONSENT) : null)
			.orElseThrow(() -> new Unreadable("the account is connected otherwise"));
		put(connection, ConnectionSecretTable.REFRESH_TOKEN, row.refreshToken(), row);
		put(connection, ConnectionSecretTable.ACCESS_TOKEN, row.accessToken(), row);
		return true;
	}

	private @Nullable Account account(LegacyRow row) {
		if (row.region() == null) {
			return null;
		}
		Account account = this.accounts.open(row.externalId(), row.region());
		if (!this.accounts.own(account, row.user())) {
			throw new Unreadable("another user owns this account");
		}
		return account;
	}

	private void put(Connection connection, String field, @Nullable String secret, LegacyRow row) {
		if (secret != null) {
			this.secrets.put(new SecretPlace(connection.owner(), connection.id(), field), secret,
					field.equals(ConnectionSecretTable.ACCESS_TOKEN) ? row.expiresAt() : null);
		}
	}

	/** Counts lines by what became of them. */
	private static final class Tally {

		private int imported;

		private int skipped;

		private final List<ImportResult.Refused> refused = new ArrayList<>();

		void count(LegacyLine line, BooleanSupplier take) {
			try {
				if (take.getAsBoolean()) {
					this.imported++;
				}
				else {
					this.skipped++;
				}
			}
			catch (Unreadable ex) {
				this.refused.add(new ImportResult.Refused(line.number(), String.valueOf(ex.getMessage())));
			}
		}

		ImportResult result() {
			return new ImportResult(this.imported, this.skipped, this.refused);
		}

	}

}
