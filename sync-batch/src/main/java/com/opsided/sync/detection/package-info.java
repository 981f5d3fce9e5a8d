/**
 * What Amazon owes: one class for each type of discrepancy, and the job that runs them product by product.
 */
@NullMarked
package com.opsided.sync.detection;

import org.jspecify.annotations.NullMarked;
