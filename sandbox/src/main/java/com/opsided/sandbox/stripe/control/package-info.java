/**
 * What the simulated Stripe has and the real one has not.
 */
@NullMarked
package com.opsided.sandbox.stripe.control;

import org.jspecify.annotations.NullMarked;
