/**
 * The sellers of the simulated Amazon, each with the files of a simulated warehouse.
 */
@NullMarked
package com.opsided.sandbox.amazon.seller;

import org.jspecify.annotations.NullMarked;
