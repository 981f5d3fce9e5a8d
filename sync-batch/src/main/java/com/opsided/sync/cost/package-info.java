/**
 * What units cost the seller.
 */
@NullMarked
package com.opsided.sync.cost;

import org.jspecify.annotations.NullMarked;
