/**
 * Report files: their kinds, their loads and the rows that were refused.
 */
@NullMarked
package com.opsided.shared.report;

import org.jspecify.annotations.NullMarked;
