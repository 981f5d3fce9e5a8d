package com.opsided.integration.stripe;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.stripe.model.Account;
import org.jspecify.annotations.Nullable;

/**
 * The connected account. What Stripe does not say is null.
 *
 * @param connectionId the connection it was read through
 * @param id Stripe's id
 * @param type how it is connected
 * @param name the business's name
 * @param email its address
 * @param country its country
 * @param defaultCurrency its currency, upper case
 * @param chargesEnabled whether it can be paid
 * @param payoutsEnabled whether it pays out
 * @param detailsSubmitted whether Stripe knows all it wants to know of it
 * @param createdAt when it was opened
 */
public record AccountItem(UUID connectionId, @Nullable String id, @Nullable String type, @Nullable String name,
		@Nullable String email, @Nullable String country, @Nullable String defaultCurrency,
		@Nullable Boolean chargesEnabled, @Nullable Boolean payoutsEnabled, @Nullable Boolean detailsSubmitted,
		@Nullable Instant createdAt) {

	static AccountItem of(UUID connection, Account sent) {
		Account.BusinessProfile profile = sent.getBusinessProfile();
		String currency = sent.getDefaultCurrency();
		return new AccountItem(connection, sent.getId(), sent.getType(),
				(profile != null) ? PlainText.orNull(profile.getName()) : null, PlainText.orNull(sent.getEmail()),
				sent.getCountry(), (currency != null) ? currency.toUpperCase(Locale.ROOT) : null,
				sent.getChargesEnabled(), sent.getPayoutsEnabled(), sent.getDetailsSubmitted(),
				PlainText.time(sent.getCreated()));
	}

}
