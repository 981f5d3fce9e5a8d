/**
 * Both applications as they are delivered, tested from outside over the demo.
 */
@NullMarked
package com.opsided.endtoend;

import org.jspecify.annotations.NullMarked;
