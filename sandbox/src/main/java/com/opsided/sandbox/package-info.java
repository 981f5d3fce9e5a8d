/**
 * A simulated warehouse: one seller's stock, the reports it leads to, and the truth
 * beside them.
 */
@NullMarked
package com.opsided.sandbox;

import org.jspecify.annotations.NullMarked;
