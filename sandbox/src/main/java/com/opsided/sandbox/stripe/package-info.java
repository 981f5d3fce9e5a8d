/**
 * The simulated Stripe: who has an account there, which platform it knows, and what every
 * call passes.
 */
@NullMarked
package com.opsided.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
