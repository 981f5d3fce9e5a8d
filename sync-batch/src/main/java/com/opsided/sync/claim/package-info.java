/**
 * Claims over HTTP: seen, changed, summed.
 */
@NullMarked
package com.opsided.sync.claim;

import org.jspecify.annotations.NullMarked;
