/**
 * The demo: a simulated seller that is synced, audited and reconciled before one's eyes.
 */
@NullMarked
package com.opsided.sync.demo;

import org.jspecify.annotations.NullMarked;
