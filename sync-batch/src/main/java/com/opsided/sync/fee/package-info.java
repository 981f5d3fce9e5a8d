/**
 * Prices, estimated fees and storage fees.
 */
@NullMarked
package com.opsided.sync.fee;

import org.jspecify.annotations.NullMarked;
