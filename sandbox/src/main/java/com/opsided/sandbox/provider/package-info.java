/**
 * What the simulated Google and the simulated Stripe have in common: the way of a call,
 * consent pages and tokens.
 */
@NullMarked
package com.opsided.sandbox.provider;

import org.jspecify.annotations.NullMarked;
