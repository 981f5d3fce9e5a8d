/**
 * The transactions of a seller's account.
 */
@NullMarked
package com.opsided.sandbox.amazon.finance;

import org.jspecify.annotations.NullMarked;
