/**
 * How often callers may call.
 */
@NullMarked
package com.opsided.integration.limit;

import org.jspecify.annotations.NullMarked;
