/**
 * Amounts with their currency; currencies are never added together.
 */
@NullMarked
package com.opsided.shared.money;

import org.jspecify.annotations.NullMarked;
