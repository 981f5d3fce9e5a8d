package com.opsided.sync.finance;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.finance.MoneyMovement;
import com.opsided.shared.amazon.Amount;
import com.opsided.shared.amazon.Transaction;
import com.opsided.shared.amazon.TransactionContext;
import com.opsided.shared.amazon.TransactionItem;
import com.opsided.sync.pull.WireText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transaction. One without an id is known by its content.
 */
final class ReadTransaction {

	private ReadTransaction() {
	}

	static MoneyMovement of(Transaction sent, Instant postedAt) {
		List<MoneyMovement.Item> items = new ArrayList<>(sent.items().size());
		for (TransactionItem item : sent.items()) {
			items.add(item(item, sent.contexts()));
		}
		return new MoneyMovement(id(sent), WireText.of(sent.transactionType()), WireText.of(sent.transactionStatus()),
				WireText.of(sent.description()), postedAt, marketplace(sent), related(sent, "ORDER_ID"),
				related(sent, "REFUND_ID"), related(sent, "FINANCIAL_EVENT_GROUP_ID"),
				related(sent, "DEFERRED_TRANSACTION_ID"), amount(sent.totalAmount()), currency(sent.totalAmount()),
				items);
	}

	private static String id(Transaction sent) {
		String id = WireText.of(sent.transactionId());
		return !id.isEmpty() ? id
				: "unnamed-" + UUID.nameUUIDFromBytes(sent.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String marketplace(Transaction sent) {
		if (sent.marketplaceDetails() != null && sent.marketplaceDetails().marketplaceId() != null) {
			return WireText.of(sent.marketplaceDetails().marketplaceId());
		}
		return (sent.sellingPartnerMetadata() != null) ? WireText.of(sent.sellingPartnerMetadata().marketplaceId())
				: "";
	}

	private static String related(Transaction sent, String name) {
		for (Transaction.RelatedIdentifier each : sent.relatedIdentifiers()) {
			if (name.equals(each.relatedIdentifierName())) {
				return WireText.of(each.relatedIdentifierValue());
			}
		}
		return "";
	}

	private static MoneyMovement.Item item(TransactionItem sent, List<TransactionContext> ofTransaction) {
		TransactionContext product = product(sent.contexts());
		if (product == null) {
			product = product(ofTransaction);
		}
		BigDecimal amount = amount(sent.totalAmount());
		String currency = currency(sent.totalAmount());
		String description = WireText.of(sent.description());
		if (product == null) {
			return new MoneyMovement.Item("", "", null, "", description, amount, currency);
		}
		return new MoneyMovement.Item(WireText.of(product.sku()), WireText.of(product.asin()),
				product.quantityShipped(), WireText.of(product.fulfillmentNetwork()), description, amount, currency);
	}

	private static @Nullable TransactionContext product(List<TransactionContext> contexts) {
		for (TransactionContext each : contexts) {
			if (each.sku() != null && !each.sku().isEmpty()) {
				return each;
			}
		}
		return null;
	}

	private static @Nullable BigDecimal amount(@Nullable Amount sent) {
		return (sent != null) ? sent.amount() : null;
	}

	private static String currency(@Nullable Amount sent) {
		return (sent != null) ? WireText.of(sent.currencyCode()) : "";
	}

}
