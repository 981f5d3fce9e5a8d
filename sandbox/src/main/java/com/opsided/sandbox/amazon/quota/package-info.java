/**
 * How many calls an application may make for a seller: a token bucket for each operation.
 */
@NullMarked
package com.opsided.sandbox.amazon.quota;

import org.jspecify.annotations.NullMarked;
