/**
 * What the sandbox remembers beyond its own death.
 */
@NullMarked
package com.opsided.sandbox.amazon.store;

import org.jspecify.annotations.NullMarked;
