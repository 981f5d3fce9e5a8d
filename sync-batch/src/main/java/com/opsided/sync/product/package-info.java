/**
 * Rows of several tables read side by side, product by product.
 */
@NullMarked
package com.opsided.sync.product;

import org.jspecify.annotations.NullMarked;
