/**
 * Measures the platform against what it has to beat, on the machine it runs on.
 */
@NullMarked
package com.opsided.sync.bench;

import org.jspecify.annotations.NullMarked;
