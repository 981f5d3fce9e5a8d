/**
 * How a starting application brings the tables up to date.
 */
@NullMarked
package com.opsided.shared.migration;

import org.jspecify.annotations.NullMarked;
