package com.opsided.integration.oauth;

import org.jspecify.annotations.Nullable;

/**
 * What a provider sent back with the user. Everything in it may be forged.
 *
 * @param state the state, null if there was none
 * @param code the authorization code, null if there was none
 * @param error the provider's code of a refusal, null if it refused nothing
 * @param seller Amazon: the selling partner id, null for others
 * @param browserKey the cookie that belongs to the state, null if there was none
 */
public record ConsentAnswer(@Nullable String state, @Nullable String code, @Nullable String error,
		@Nullable String seller, @Nullable String browserKey) {

	@Override
	public String toString() {
		return "answer of a provider";
	}

}
