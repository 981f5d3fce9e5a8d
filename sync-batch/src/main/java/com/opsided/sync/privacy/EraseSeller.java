package com.opsided.sync.privacy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.opsided.shared.account.Account;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.sync.privacy.SellerTable.Fate;
import com.opsided.sync.schedule.ForgetFirings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases all data of one seller. It deletes some thousand rows in a transaction, what
 * refers before what is referred to, and the account or user last: broken off, it is run
 * again and goes on. From its first step on the accounts take no run any more.
 */
public final class EraseSeller {

	private static final Set<Fate> DELETED = EnumSet.of(Fate.DELETED, Fate.ONLY_DELETED, Fate.DELETED_LAST);

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final SellerCatalog catalog;

	private final RestRuns runs;

	private final EraseAttempts attempts;

	private final EndConnections connections;

	private final ForgetFirings firings;

	private final SellerFiles files;

	private final AuditEventTable audit;

	private final int chunk;

	EraseSeller(JdbcClient jdbc, TransactionOperations transactions, SellerCatalog catalog, RestRuns runs,
			EraseAttempts attempts, EndConnections connections, ForgetFirings firings, SellerFiles files,
			AuditEventTable audit, int chunk) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.catalog = catalog;
		this.runs = runs;
		this.attempts = attempts;
		this.connections = connections;
		this.firings = firings;
		this.files = files;
		this.audit = audit;
		this.chunk = chunk;
	}

	/**
	 * Erases a seller.
	 * @param seller who
	 * @param stop whether runs that are being executed are asked to stop and waited for
	 * @param progress is told of every chunk
	 * @return how many rows of each table were deleted, and how many lost their texts
	 * @throws RunsUnderWay if runs are being executed and were not to be stopped, or did
	 * not stop
	 * @throws InterruptedException if the thread is interrupted while it waits for runs
	 */
	public Erased run(Seller seller, boolean stop, Progress progress) throws InterruptedException {
		List<SellerTable> tables = this.catalog.tables();
		this.runs.bringToRest(seller, stop);
		Map<String, Long> counts = new LinkedHashMap<>();
		Map<String, Long> kept = new LinkedHashMap<>();
		int told = this.connections.end(seller);
		int triggers = seller.accounts().stream().mapToInt((account) -> this.firings.forget(account.id())).sum();
		int deletedFiles = this.files.delete(seller);
		this.attempts.erase(seller, this.chunk / 100 + 1, (table, rows) -> count(counts, table, rows, progress));
		for (SellerTable table : tables) {
			erase(table, seller, counts, kept, progress);
		}
		this.transactions.executeWithoutResult((status) -> last(tables, seller, counts, kept));
		return new Erased(counts, kept, told, triggers, deletedFiles);
	}

	/**
	 * Tells whether an erasure needs the keys that seal tokens.
	 * @param seller the seller
	 * @return whether there are tokens that a provider may have to be told of
	 */
	public boolean needsKeys(Seller seller) {
		return this.connections.needsKeys(seller);
	}

	private void erase(SellerTable table, Seller seller, Map<String, Long> counts, Map<String, Long> kept,
			Progress progress) {
		switch (table.fate()) {
			case DELETED, ONLY_DELETED -> inChunks(table, seller, counts, progress);
			case FORGETS -> forget(table, seller, kept);
			case ENDS_BY_ITSELF -> kept.put(table.name(), count(table, seller));
			case DELETED_WITH_RUNS, DELETED_LAST -> {
				// The first are gone, before the runs that lead to them.
			}
		}
	}

	private void inChunks(SellerTable table, Seller seller, Map<String, Long> counts, Progress progress) {
		// The condition twice: the same ctid may stand in another partition.
		String delete = "delete from %1$s where ctid = any(array(select ctid from %1$s where %2$s limit %3$d)) and %2$s"
			.formatted(table.name(), table.of(seller), this.chunk);
		int rows;
		do {
			rows = Objects.requireNonNull(this.transactions.execute((status) -> this.jdbc.sql(delete).update()));
			count(counts, table.name(), rows, progress);
		}
		while (rows == this.chunk);
	}

	/** The events stay; what they say of a person does not. */
	private void forget(SellerTable table, Seller seller, Map<String, Long> kept) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("set local opsided.erasing = 'on'").update();
			int rows = this.jdbc
				.sql("update %s set target = null, address = null, request_id = null, details = '{}' where %s"
					.formatted(table.name(), table.of(seller)))
				.update();
			kept.put(table.name(), (long) rows);
		});
	}

	/** What came meanwhile by way of the facade goes with the rest, or nothing does. */
	private void last(List<SellerTable> tables, Seller seller, Map<String, Long> counts, Map<String, Long> kept) {
		for (SellerTable table : tables) {
			if (table.fate() == Fate.FORGETS) {
				forget(table, seller, kept);
			}
			else if (DELETED.contains(table.fate())) {
				int rows = this.jdbc.sql("delete from %s where %s".formatted(table.name(), table.of(seller))).update();
				counts.merge(table.name(), (long) rows, Long::sum);
			}
		}
		counts.values().removeIf((rows) -> rows == 0);
		this.audit.add(AuditEvent.of(AuditAction.DATA_ERASED)
			.owner(seller.user())
			.detail("accounts", String.valueOf(seller.accounts().size()))
			.detail("rows", String.valueOf(counts.values().stream().mapToLong(Long::longValue).sum())));
	}

	private long count(SellerTable table, Seller seller) {
		return this.jdbc.sql("select count(*) from %s where %s".formatted(table.name(), table.of(seller)))
			.query(Long.class)
			.single();
	}

	private static void count(Map<String, Long> counts, String table, int rows, Progress progress) {
		counts.merge(table, (long) rows, Long::sum);
		if (rows > 0) {
			progress.deleted(table, rows);
		}
	}

	/** Is told what was deleted. */
	@FunctionalInterface
	public interface Progress {

		/**
		 * Some rows are gone, for good.
		 * @param table the table
		 * @param rows how many
		 */
		void deleted(String table, int rows);

	}

	/**
	 * What an erasure came to.
	 *
	 * @param deleted the rows that were deleted, by table
	 * @param kept the rows that stay: events without their texts, and what providers are
	 * still to be told
	 * @param told the connections whose providers are told
	 * @param triggers Quartz's jobs that were taken out
	 * @param files the files that were deleted on this machine
	 */
	public record Erased(Map<String, Long> deleted, Map<String, Long> kept, int told, int triggers, int files) {
	}

}
