/**
 * Secrets that are handed over as files, as containers do.
 */
@NullMarked
package com.opsided.shared.secret;

import org.jspecify.annotations.NullMarked;
