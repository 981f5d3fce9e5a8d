/**
 * Fees that Amazon announces and charges.
 */
@NullMarked
package com.opsided.shared.fee;

import org.jspecify.annotations.NullMarked;
