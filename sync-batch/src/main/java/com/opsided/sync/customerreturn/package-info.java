/**
 * Units that customers sent back.
 */
@NullMarked
package com.opsided.sync.customerreturn;

import org.jspecify.annotations.NullMarked;
