/**
 * Events that Stripe sends, signed.
 */
@NullMarked
package com.opsided.sandbox.stripe.webhook;

import org.jspecify.annotations.NullMarked;
