/**
 * Amazon: consent, claims, inventory and fees.
 */
@NullMarked
package com.opsided.integration.amazon;

import org.jspecify.annotations.NullMarked;
