/**
 * Units that the seller ordered out of Amazon's warehouses or to be disposed of.
 */
@NullMarked
package com.opsided.sync.removal;

import org.jspecify.annotations.NullMarked;
