/**
 * What is owed, as the simulated units know it.
 */
@NullMarked
package com.opsided.sandbox.warehouse.truth;

import org.jspecify.annotations.NullMarked;
