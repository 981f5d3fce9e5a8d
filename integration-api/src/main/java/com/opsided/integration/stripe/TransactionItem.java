package com.opsided.integration.stripe;

import java.time.Instant;
import java.util.List;

import com.opsided.shared.money.Money;
import com.stripe.model.BalanceTransaction;
import org.jspecify.annotations.Nullable;

/**
 * A balance transaction. What Stripe does not say is null.
 *
 * @param id Stripe's id
 * @param type its type ({@code charge}, {@code payout}, …)
 * @param reportingCategory the type as Stripe's reports group it
 * @param status whether it is pending, in Stripe's word
 * @param description Stripe's words, or the account's own
 * @param amount the gross amount
 * @param fee what Stripe takes
 * @param net what is left
 * @param source what it is about
 * @param createdAt when it was made
 * @param availableOn when it can be paid out
 * @param fees what the fee is made of
 */
public record TransactionItem(@Nullable String id, @Nullable String type, @Nullable String reportingCategory,
		@Nullable String status, @Nullable String description, @Nullable Money amount, @Nullable Money fee,
		@Nullable Money net, @Nullable String source, @Nullable Instant createdAt, @Nullable Instant availableOn,
		List<FeePart> fees) {

	public TransactionItem {
		fees = List.copyOf(fees);
	}

	static TransactionItem of(BalanceTransaction sent) {
		String currency = sent.getCurrency();
		List<BalanceTransaction.FeeDetail> fees = (sent.getFeeDetails() != null) ? sent.getFeeDetails() : List.of();
		return new TransactionItem(sent.getId(), sent.getType(), sent.getReportingCategory(), sent.getStatus(),
				PlainText.orNull(sent.getDescription()), MinorUnits.of(sent.getAmount(), currency),
				MinorUnits.of(sent.getFee(), currency), MinorUnits.of(sent.getNet(), currency), sent.getSource(),
				PlainText.time(sent.getCreated()), PlainText.time(sent.getAvailableOn()),
				fees.stream()
					.map((part) -> new FeePart(part.getType(), PlainText.orNull(part.getDescription()),
							MinorUnits.of(part.getAmount(), part.getCurrency())))
					.toList());
	}

	/**
	 * A part of the fee.
	 *
	 * @param type whose it is
	 * @param description what for
	 * @param amount its amount
	 */
	public record FeePart(@Nullable String type, @Nullable String description, @Nullable Money amount) {

	}

}
