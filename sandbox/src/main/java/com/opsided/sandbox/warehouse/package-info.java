/**
 * One simulated seller, from a seed to report files and the truth beside them.
 */
@NullMarked
package com.opsided.sandbox.warehouse;

import org.jspecify.annotations.NullMarked;
