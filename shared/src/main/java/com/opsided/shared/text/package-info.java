/**
 * How Amazon's texts are compared: codes without regard to their spelling, and texts in
 * the order of their code points.
 */
@NullMarked
package com.opsided.shared.text;

import org.jspecify.annotations.NullMarked;
