/**
 * Report files that a seller hands in, as a run of the job {@code inventorySync}.
 */
@NullMarked
package com.opsided.sync.upload;

import org.jspecify.annotations.NullMarked;
