package com.opsided.integration.oauth;

import java.util.UUID;

import com.opsided.shared.account.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to connect.
 *
 * @param owner the user
 * @param region the region of an Amazon account, null for others
 * @param expected the provider's id that must come back, null for any
 * @param returnUrl the page to show in the end, as the caller asks for it; null for the
 * usual one
 * @param browser whether the caller is a browser that keeps a cookie
 */
public record ConsentWish(UUID owner, @Nullable Region region, @Nullable String expected, @Nullable String returnUrl,
		boolean browser) {

}
