/**
 * The stock as the inventory operation tells it, page by page.
 */
@NullMarked
package com.opsided.sandbox.amazon.inventory;

import org.jspecify.annotations.NullMarked;
