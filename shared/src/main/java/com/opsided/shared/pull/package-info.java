/**
 * How far the feeds have come that ask Amazon by time.
 */
@NullMarked
package com.opsided.shared.pull;

import org.jspecify.annotations.NullMarked;
