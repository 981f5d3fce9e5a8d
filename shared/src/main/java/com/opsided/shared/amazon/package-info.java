/**
 * Amazon's Selling Partner API: its operations, quotas, tokens, failures, and the records
 * of the wire.
 */
@NullMarked
package com.opsided.shared.amazon;

import org.jspecify.annotations.NullMarked;
