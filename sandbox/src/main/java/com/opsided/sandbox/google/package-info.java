/**
 * The simulated Google: who has a mailbox there, which applications it knows, and what
 * every call passes.
 */
@NullMarked
package com.opsided.sandbox.google;

import org.jspecify.annotations.NullMarked;
