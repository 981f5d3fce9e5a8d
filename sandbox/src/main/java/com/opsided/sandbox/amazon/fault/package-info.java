/**
 * Faults that a test scripts, and what they do to an answer.
 */
@NullMarked
package com.opsided.sandbox.amazon.fault;

import org.jspecify.annotations.NullMarked;
