/**
 * What the simulated Google has and the real one has not.
 */
@NullMarked
package com.opsided.sandbox.google.control;

import org.jspecify.annotations.NullMarked;
