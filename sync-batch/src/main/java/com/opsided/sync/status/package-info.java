/**
 * How a user's accounts stand: what runs, what ran, how fresh the data is.
 */
@NullMarked
package com.opsided.sync.status;

import org.jspecify.annotations.NullMarked;
