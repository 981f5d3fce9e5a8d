package com.opsided.integration.amazon;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.fee.Fee;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fee that Amazon announces or has charged.
 *
 * @param kind {@code PREVIEW}, {@code STORAGE} or {@code TRANSACTION}
 * @param accountId the account
 * @param sku the seller's SKU, empty if it is for none
 * @param fnsku the fulfilment network SKU
 * @param asin the ASIN
 * @param title the product's name
 * @param store the store, country or marketplace
 * @param day the day of the preview, the last day of the month of storage, or the day of
 * the transaction
 * @param description Amazon's words for it
 * @param amount the whole fee; a transaction is from the seller's view and so negative
 * @param price the price a preview was computed for
 * @param parts what the whole is made of
 */
public record FeeItem(Fee.Kind kind, long accountId, String sku, String fnsku, String asin, String title, String store,
		@Nullable LocalDate day, String description, @Nullable Money amount, @Nullable Money price,
		List<Fee.Part> parts) {

	public FeeItem {
		parts = List.copyOf(parts);
	}

	static FeeItem of(Fee fee) {
		Fee.Subject subject = fee.subject();
		return new FeeItem(fee.kind(), fee.account(), subject.sku(), subject.fnsku(), subject.asin(), subject.title(),
				subject.store(), fee.day(), fee.description(), fee.amount(), fee.price(), fee.parts());
	}

}
