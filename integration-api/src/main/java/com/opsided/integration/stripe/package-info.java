/**
 * Stripe: the account of a user and its balance transactions.
 */
@NullMarked
package com.opsided.integration.stripe;

import org.jspecify.annotations.NullMarked;
