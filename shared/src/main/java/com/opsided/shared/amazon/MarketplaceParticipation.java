package com.opsided.shared.amazon;

import org.jspecify.annotations.Nullable;

/**
 * A marketplace and whether the seller sells there.
 *
 * @param marketplace the marketplace
 * @param participation whether the seller takes part
 * @param storeName the name of the seller's store there
 */
public record MarketplaceParticipation(Marketplace marketplace, Participation participation,
		@Nullable String storeName) {

	public MarketplaceParticipation {
		Required.of(marketplace, "marketplace");
		Required.of(participation, "participation");
	}

	/**
	 * A marketplace.
	 *
	 * @param id such as {@code ATVPDKIKX0DER}
	 * @param name such as {@code Amazon.com}
	 * @param countryCode two letters
	 * @param defaultCurrencyCode three letters
	 * @param defaultLanguageCode such as {@code en_US}
	 * @param domainName such as {@code www.amazon.com}
	 */
	public record Marketplace(String id, @Nullable String name, @Nullable String countryCode,
			@Nullable String defaultCurrencyCode, @Nullable String defaultLanguageCode, @Nullable String domainName) {

		public Marketplace {
			Required.of(id, "marketplace id");
		}

	}

	/**
	 * Whether the seller takes part.
	 *
	 * @param isParticipating whether the seller sells there
	 * @param hasSuspendedListings whether listings are suspended
	 */
	public record Participation(@Nullable Boolean isParticipating, @Nullable Boolean hasSuspendedListings) {

	}

}
