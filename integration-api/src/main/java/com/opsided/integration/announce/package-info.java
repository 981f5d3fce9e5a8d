/**
 * How a process that starts this application hears where it serves, and ends it.
 */
@NullMarked
package com.opsided.integration.announce;

import org.jspecify.annotations.NullMarked;
