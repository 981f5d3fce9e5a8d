package com.opsided.sync.metrics;

import java.time.Duration;

import com.opsided.shared.claim.ClaimMeterTable;
import com.opsided.sync.run.Pollable;

import org.springframework.transaction.support.TransactionOperations;

/** Sums the claims of all accounts, on one node for all. */
final class SumClaims implements Pollable {

	private final ClaimMeterTable sums;

	private final TransactionOperations transactions;

	private final Duration interval;

	SumClaims(ClaimMeterTable sums, TransactionOperations transactions, Duration interval) {
		this.sums = sums;
		this.transactions = transactions;
		this.interval = interval;
	}

	@Override
	public String name() {
		return "sumClaims";
	}

	@Override
	public Duration interval() {
		return this.interval;
	}

	@Override
	public void poll() {
		this.transactions.executeWithoutResult((transaction) -> this.sums.refresh());
	}

}
