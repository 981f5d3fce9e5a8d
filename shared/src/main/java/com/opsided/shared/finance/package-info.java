/**
 * Movements of the seller's money.
 */
@NullMarked
package com.opsided.shared.finance;

import org.jspecify.annotations.NullMarked;
