/**
 * What is asked of Amazon for a loss, from its draft to its end.
 */
@NullMarked
package com.opsided.shared.claim;

import org.jspecify.annotations.NullMarked;
