package com.opsided.sandbox.stripe;

/**
 * A business with a Stripe account.
 *
 * @param account {@code acct_…}
 * @param seed decides everything about it
 */
public record StripeUser(String account, long seed) {

}
