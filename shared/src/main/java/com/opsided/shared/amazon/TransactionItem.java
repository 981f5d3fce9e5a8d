package com.opsided.shared.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An item of a transaction; one loss in a warehouse may have ten.
 *
 * @param description Amazon's text
 * @param relatedIdentifiers what it belongs to
 * @param totalAmount its amount
 * @param breakdowns its amount in parts
 * @param contexts what else is known, such as the product
 */
public record TransactionItem(@Nullable String description, List<RelatedIdentifier> relatedIdentifiers,
		@Nullable Amount totalAmount, List<Breakdown> breakdowns, List<TransactionContext> contexts) {

	public TransactionItem {
		relatedIdentifiers = Required.listOf(relatedIdentifiers);
		breakdowns = Required.listOf(breakdowns);
		contexts = Required.listOf(contexts);
	}

	/**
	 * What an item belongs to.
	 *
	 * @param itemRelatedIdentifierName such as {@code ORDER_ADJUSTMENT_ITEM_ID}
	 * @param itemRelatedIdentifierValue its value
	 */
	public record RelatedIdentifier(@Nullable String itemRelatedIdentifierName,
			@Nullable String itemRelatedIdentifierValue) {

	}

}
