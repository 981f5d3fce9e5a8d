package com.opsided.shared.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of transactions.
 *
 * @param transactions at most 500; may be empty although more follow
 * @param nextToken of the next page, or {@code null} on the last
 */
public record TransactionPage(List<Transaction> transactions, @Nullable String nextToken) {

	public TransactionPage {
		transactions = Required.listOf(transactions);
	}

}
