/**
 * What the platform tells Prometheus about runs, steps, providers, reports and money.
 */
@NullMarked
package com.opsided.sync.metrics;

import org.jspecify.annotations.NullMarked;
