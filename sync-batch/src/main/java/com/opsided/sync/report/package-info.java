/**
 * Report files from a path to typed cells: finding and unpacking them, their charset and
 * quoting, recognition by the header, records, numbers, dates.
 */
@NullMarked
package com.opsided.sync.report;

import org.jspecify.annotations.NullMarked;
