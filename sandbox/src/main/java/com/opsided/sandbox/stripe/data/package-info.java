/**
 * Stripe's API: accounts and their balance transactions, made from a seed.
 */
@NullMarked
package com.opsided.sandbox.stripe.data;

import org.jspecify.annotations.NullMarked;
