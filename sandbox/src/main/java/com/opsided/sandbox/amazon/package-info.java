/**
 * What every part of the simulated Amazon needs: its options, its clock, its memory, its
 * operations and its errors.
 */
@NullMarked
package com.opsided.sandbox.amazon;

import org.jspecify.annotations.NullMarked;
