package com.opsided.sandbox.amazon.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.amazon.seller.Marketplace;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.warehouse.api.Money;
import com.opsided.sandbox.warehouse.api.Transaction;
import com.opsided.sandbox.warehouse.api.TransactionItem;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code listTransactions}.
 *
 * @param payload the transactions
 */
record TransactionsAnswer(Payload payload) {

	static TransactionsAnswer of(Seller seller, List<Transaction> rows, @Nullable String nextToken) {
		return new TransactionsAnswer(
				new Payload(rows.stream().map((row) -> Entry.of(seller, row)).toList(), nextToken));
	}

	record Payload(List<Entry> transactions, @Nullable String nextToken) {

	}

	record Entry(Metadata sellingPartnerMetadata, List<Identifier> relatedIdentifiers, String transactionType,
			String transactionId, String transactionStatus, String description, String postedDate, Currency totalAmount,
			Where marketplaceDetails, List<Item> items, List<Object> contexts, List<Object> breakdowns) {

		static Entry of(Seller seller, Transaction row) {
			return new Entry(new Metadata(seller.sellerId(), "Standard Orders", row.marketplaceId()),
					Identifier.of(row), row.type(), row.id(), row.status(), row.description(),
					row.postedDate().toString(), Currency.of(row.total()), Where.of(seller, row.marketplaceId()),
					row.items().stream().map(Item::of).toList(), List.of(), List.of());
		}

	}

	record Metadata(String sellingPartnerId, String accountType, String marketplaceId) {

	}

	record Identifier(String relatedIdentifierName, String relatedIdentifierValue) {

		static List<Identifier> of(Transaction row) {
			List<Identifier> all = new ArrayList<>();
			if (!row.orderId().isEmpty()) {
				all.add(new Identifier("ORDER_ID", row.orderId()));
			}
			if (row.type().equals(Transaction.REFUND)) {
				all.add(new Identifier("REFUND_ID", row.referenceId()));
			}
			all.add(new Identifier("FINANCIAL_EVENT_GROUP_ID", row.groupId()));
			return all;
		}

	}

	record Currency(BigDecimal currencyAmount, String currencyCode) {

		static Currency of(Money money) {
			return new Currency(money.amount(), money.currency());
		}

	}

	record Where(String marketplaceId, String marketplaceName) {

		static Where of(Seller seller, String id) {
			return new Where(id,
					seller.marketplaces()
						.stream()
						.filter((each) -> each.id().equals(id))
						.map(Marketplace::name)
						.findFirst()
						.orElse(""));
		}

	}

	record Item(String description, List<ItemIdentifier> relatedIdentifiers, Currency totalAmount,
			List<Object> breakdowns, List<ProductContext> contexts) {

		static Item of(TransactionItem item) {
			return new Item(item.description(), ItemIdentifier.of(item), Currency.of(item.total()), List.of(),
					List.of(new ProductContext("ProductContext", item.asin(), item.sku(), item.quantityShipped(),
							item.fulfillmentNetwork().isEmpty() ? null : item.fulfillmentNetwork())));
		}

	}

	record ItemIdentifier(String itemRelatedIdentifierName, String itemRelatedIdentifierValue) {

		static List<ItemIdentifier> of(TransactionItem item) {
			return item.adjustmentItemId().isEmpty() ? List.of()
					: List.of(new ItemIdentifier("ORDER_ADJUSTMENT_ITEM_ID", item.adjustmentItemId()));
		}

	}

	record ProductContext(String contextType, String asin, String sku, int quantityShipped,
			@Nullable String fulfillmentNetwork) {

	}

}
