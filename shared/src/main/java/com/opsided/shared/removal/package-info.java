/**
 * Removal orders and their shipments.
 */
@NullMarked
package com.opsided.shared.removal;

import org.jspecify.annotations.NullMarked;
