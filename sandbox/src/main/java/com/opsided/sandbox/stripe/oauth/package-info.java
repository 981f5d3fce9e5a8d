/**
 * Stripe's consent pages and tokens, in the flavours of Connect and of Stripe Apps.
 */
@NullMarked
package com.opsided.sandbox.stripe.oauth;

import org.jspecify.annotations.NullMarked;
