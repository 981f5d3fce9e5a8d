/**
 * Amazon's Selling Partner API: its operations, quotas, tokens, failures, and the records
 * of the wire.
 */
@NullMarked
package com.opsided.sync.amazon;

import org.jspecify.annotations.NullMarked;
