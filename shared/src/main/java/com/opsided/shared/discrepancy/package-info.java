/**
 * Units or money that Amazon owes, each with its evidence, its window and its value.
 */
@NullMarked
package com.opsided.shared.discrepancy;

import org.jspecify.annotations.NullMarked;
