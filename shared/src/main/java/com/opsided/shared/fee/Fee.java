package com.opsided.shared.fee;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fee that Amazon announces or has charged. Texts are empty where Amazon wrote nothing.
 *
 * @param kind where it is from
 * @param account the account
 * @param subject what it is for
 * @param day the day of the preview, the last day of the month of storage, or the day of
 * the transaction, in UTC; null if none was written
 * @param description Amazon's words for it
 * @param amount the whole fee, null if Amazon does not say; a charge of storage is
 * positive, a transaction is from the seller's view and so negative
 * @param price the price it was computed for, null unless it is a preview
 * @param parts what the whole is made of, if Amazon says
 * @param place its place among the fees of its kind
 */
public record Fee(Kind kind, long account, Subject subject, @Nullable LocalDate day, String description,
		@Nullable Money amount, @Nullable Money price, List<Part> parts, List<String> place) {

	public Fee {
		parts = List.copyOf(parts);
		place = List.copyOf(place);
	}

	/** Where a fee is from, in the order in which fees are listed. */
	public enum Kind {

		/** The newest fee preview: what a sale would cost now. */
		PREVIEW,
		/** The monthly storage fees. */
		STORAGE,
		/** A transaction of the finances. */
		TRANSACTION

	}

	/**
	 * What a fee is for.
	 *
	 * @param sku the seller's SKU
	 * @param fnsku the fulfilment network SKU
	 * @param asin the ASIN
	 * @param title the product's name
	 * @param store the store, country or marketplace
	 */
	public record Subject(String sku, String fnsku, String asin, String title, String store) {

	}

	/**
	 * A part of a fee.
	 *
	 * @param name the part
	 * @param amount its amount
	 */
	public record Part(String name, Money amount) {

	}

}
