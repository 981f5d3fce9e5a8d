/**
 * The fees that Amazon would charge for a product.
 */
@NullMarked
package com.opsided.sandbox.amazon.fee;

import org.jspecify.annotations.NullMarked;
