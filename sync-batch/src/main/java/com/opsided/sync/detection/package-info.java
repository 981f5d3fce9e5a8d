/**
 * What counts as a discrepancy: one class for each rule of {@code detection.md} §3 and
 * §4, with one interface.
 */
@NullMarked
package com.opsided.sync.detection;

import org.jspecify.annotations.NullMarked;
