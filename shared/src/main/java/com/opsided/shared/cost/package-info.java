/**
 * What a unit cost the seller to source or make.
 */
@NullMarked
package com.opsided.shared.cost;

import org.jspecify.annotations.NullMarked;
