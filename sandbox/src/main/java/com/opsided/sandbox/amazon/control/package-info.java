/**
 * What the simulated Amazon has and the real one has not: sellers, faults, the clock and
 * the calls.
 */
@NullMarked
package com.opsided.sandbox.amazon.control;

import org.jspecify.annotations.NullMarked;
