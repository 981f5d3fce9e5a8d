/**
 * Whose fault a failure is, in the words that metrics, retries and people share.
 */
@NullMarked
package com.opsided.shared.failure;

import org.jspecify.annotations.NullMarked;
