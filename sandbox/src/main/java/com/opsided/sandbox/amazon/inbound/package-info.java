/**
 * The shipments to Amazon's warehouses and what they held.
 */
@NullMarked
package com.opsided.sandbox.amazon.inbound;

import org.jspecify.annotations.NullMarked;
