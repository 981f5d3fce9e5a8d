/**
 * Movements of the seller's money, as the finances API tells them.
 */
@NullMarked
package com.opsided.sync.finance;

import org.jspecify.annotations.NullMarked;
