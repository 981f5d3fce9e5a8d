/**
 * Shipments to Amazon, as the inbound API tells them.
 */
@NullMarked
package com.opsided.sync.inbound;

import org.jspecify.annotations.NullMarked;
