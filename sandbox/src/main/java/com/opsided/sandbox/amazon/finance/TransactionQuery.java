package com.opsided.sandbox.amazon.finance;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.RequestTime;
import com.opsided.sandbox.warehouse.api.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code listTransactions} ({@code amazon-fba.md} §2.2).
 *
 * @param postedAfter from when; needed unless an identifier is given
 * @param postedBefore until when, at least two minutes ago; null for two minutes ago
 * @param marketplaceId where; null for everywhere
 * @param transactionStatus in which status; null for all
 * @param relatedIdentifierName {@code ORDER_ID} or {@code FINANCIAL_EVENT_GROUP_ID}
 * @param relatedIdentifierValue the identifier
 */
record TransactionQuery(@Nullable String postedAfter, @Nullable String postedBefore, @Nullable String marketplaceId,
		@Nullable String transactionStatus, @Nullable String relatedIdentifierName,
		@Nullable String relatedIdentifierValue) {

	private static final Duration SETTLES = Duration.ofMinutes(2);

	private static final Duration LONGEST = Duration.ofDays(180);

	private static final Set<String> STATUSES = Set.of("DEFERRED", "RELEASED", "DEFERRED_RELEASED");

	private static final Set<String> IDENTIFIERS = Set.of("ORDER_ID", "FINANCIAL_EVENT_GROUP_ID");

	void check(Instant now) {
		if (this.postedAfter == null && this.relatedIdentifierName == null) {
			throw AmazonException.invalid("postedAfter or relatedIdentifierName is required");
		}
		if (this.transactionStatus != null && !STATUSES.contains(this.transactionStatus)) {
			throw AmazonException.invalid("Invalid value of parameter: transactionStatus");
		}
		if ((this.relatedIdentifierName == null) != (this.relatedIdentifierValue == null)
				|| (this.relatedIdentifierName != null && !IDENTIFIERS.contains(this.relatedIdentifierName))) {
			throw AmazonException.invalid("Invalid value of parameter: relatedIdentifierName");
		}
		if (this.postedBefore != null && until(now).isAfter(now.minus(SETTLES))) {
			throw AmazonException.invalid("postedBefore must be at least two minutes ago");
		}
		if (from().isAfter(until(now))) {
			throw AmazonException.invalid("postedAfter must be before postedBefore");
		}
	}

	Instant from() {
		return (this.postedAfter != null) ? RequestTime.of("postedAfter", this.postedAfter) : Instant.EPOCH;
	}

	Instant until(Instant now) {
		return (this.postedBefore != null) ? RequestTime.of("postedBefore", this.postedBefore) : now.minus(SETTLES);
	}

	/** Whether the time is so long that Amazon answers with nothing. */
	boolean isTooLong(Instant now) {
		return this.postedAfter != null && Duration.between(from(), until(now)).compareTo(LONGEST) > 0;
	}

	boolean takes(Transaction transaction) {
		return (this.marketplaceId == null || this.marketplaceId.equals(transaction.marketplaceId()))
				&& (this.transactionStatus == null || this.transactionStatus.equals(transaction.status()))
				&& (this.relatedIdentifierName == null || identifier(transaction).equals(this.relatedIdentifierValue));
	}

	private String identifier(Transaction transaction) {
		return "ORDER_ID".equals(this.relatedIdentifierName) ? transaction.orderId() : transaction.groupId();
	}

}
