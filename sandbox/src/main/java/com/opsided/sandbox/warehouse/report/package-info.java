/**
 * The report files that Amazon would write about the simulated stock.
 */
@NullMarked
package com.opsided.sandbox.warehouse.report;

import org.jspecify.annotations.NullMarked;
