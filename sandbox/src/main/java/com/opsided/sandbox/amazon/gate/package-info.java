/**
 * What every call to the simulated Amazon passes before an operation answers it.
 */
@NullMarked
package com.opsided.sandbox.amazon.gate;

import org.jspecify.annotations.NullMarked;
