/**
 * The console's first page: what is owed, how fresh the data is, what runs.
 */
@NullMarked
package com.opsided.sync.console.overview;

import org.jspecify.annotations.NullMarked;
