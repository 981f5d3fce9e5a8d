/**
 * Discrepancies as they are handed out: as a table, as lists, one by one.
 */
@NullMarked
package com.opsided.sync.discrepancy;

import org.jspecify.annotations.NullMarked;
