package com.opsided.shared.amazon;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which transactions to list: by when they were posted, or by what they belong to.
 *
 * @param postedAfter from then; needed unless {@code relatedIdentifierName} is given
 * @param postedBefore until then, more than two minutes ago and at most 180 days after
 * {@code postedAfter}; {@code null} means two minutes ago
 * @param marketplaceId only of this marketplace, or {@code null} for all
 * @param transactionStatus {@code DEFERRED}, {@code RELEASED}, {@code DEFERRED_RELEASED},
 * or {@code null} for all
 * @param relatedIdentifierName {@code FINANCIAL_EVENT_GROUP_ID}, {@code ORDER_ID}, or
 * {@code null}
 * @param relatedIdentifierValue its value
 * @param nextToken of the page before; everything else must stay the same
 */
public record TransactionQuery(@Nullable Instant postedAfter, @Nullable Instant postedBefore,
		@Nullable String marketplaceId, @Nullable String transactionStatus, @Nullable String relatedIdentifierName,
		@Nullable String relatedIdentifierValue, @Nullable String nextToken) {

	public TransactionQuery {
		if (postedAfter == null && relatedIdentifierName == null) {
			throw new IllegalArgumentException("Transactions are listed from a time or for an identifier");
		}
		if ((relatedIdentifierName == null) != (relatedIdentifierValue == null)) {
			throw new IllegalArgumentException("A related identifier needs its name and its value");
		}
	}

	/**
	 * Lists by the time of posting.
	 * @param from from then
	 * @param to until then, or {@code null} for the newest
	 * @return the query
	 */
	public static TransactionQuery posted(Instant from, @Nullable Instant to) {
		return new TransactionQuery(from, to, null, null, null, null, null);
	}

	public static TransactionQuery ofOrder(String orderId) {
		return new TransactionQuery(null, null, null, null, "ORDER_ID", orderId, null);
	}

	public TransactionQuery after(String token) {
		return new TransactionQuery(this.postedAfter, this.postedBefore, this.marketplaceId, this.transactionStatus,
				this.relatedIdentifierName, this.relatedIdentifierValue, token);
	}

	Parameters parameters() {
		return new Parameters().with("postedAfter", this.postedAfter)
			.with("postedBefore", this.postedBefore)
			.with("marketplaceId", this.marketplaceId)
			.with("transactionStatus", this.transactionStatus)
			.with("relatedIdentifierName", this.relatedIdentifierName)
			.with("relatedIdentifierValue", this.relatedIdentifierValue)
			.with("nextToken", this.nextToken);
	}

}
