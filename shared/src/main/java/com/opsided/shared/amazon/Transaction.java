package com.opsided.shared.amazon;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved between Amazon and the seller. Amazon may leave out any field.
 *
 * @param sellingPartnerMetadata whose it is
 * @param relatedIdentifiers what it belongs to
 * @param transactionType such as {@code Shipment} or {@code Adjustment}
 * @param transactionId its id
 * @param transactionStatus {@code DEFERRED}, {@code RELEASED} or
 * {@code DEFERRED_RELEASED}
 * @param description Amazon's text
 * @param postedDate when it was posted
 * @param totalAmount its amount, from the seller's view
 * @param marketplaceDetails where it arose
 * @param items its items
 * @param contexts what else is known
 * @param breakdowns its amount in parts
 */
public record Transaction(@Nullable SellingPartnerMetadata sellingPartnerMetadata,
		List<RelatedIdentifier> relatedIdentifiers, @Nullable String transactionType, @Nullable String transactionId,
		@Nullable String transactionStatus, @Nullable String description, @Nullable Instant postedDate,
		@Nullable Amount totalAmount, @Nullable MarketplaceDetails marketplaceDetails, List<TransactionItem> items,
		List<TransactionContext> contexts, List<Breakdown> breakdowns) {

	public Transaction {
		relatedIdentifiers = Required.listOf(relatedIdentifiers);
		items = Required.listOf(items);
		contexts = Required.listOf(contexts);
		breakdowns = Required.listOf(breakdowns);
	}

	/**
	 * Whose a transaction is.
	 *
	 * @param sellingPartnerId the seller
	 * @param accountType such as {@code PAYABLE}
	 * @param marketplaceId the marketplace
	 */
	public record SellingPartnerMetadata(@Nullable String sellingPartnerId, @Nullable String accountType,
			@Nullable String marketplaceId) {

	}

	/**
	 * What a transaction belongs to.
	 *
	 * @param relatedIdentifierName such as {@code ORDER_ID} or {@code SETTLEMENT_ID}
	 * @param relatedIdentifierValue its value
	 */
	public record RelatedIdentifier(@Nullable String relatedIdentifierName, @Nullable String relatedIdentifierValue) {

	}

	/**
	 * Where a transaction arose.
	 *
	 * @param marketplaceId the marketplace
	 * @param marketplaceName its name
	 */
	public record MarketplaceDetails(@JsonAlias("id") @Nullable String marketplaceId,
			@JsonAlias("name") @Nullable String marketplaceName) {

	}

}
