/**
 * What a discrepancy is worth on a day: its window, its state and its value
 * ({@code detection.md} §5, §6).
 */
@NullMarked
package com.opsided.sync.reconciliation;

import org.jspecify.annotations.NullMarked;
