/**
 * The jobs: inventory sync, discrepancy detection, reconciliation, and the audit command.
 */
@NullMarked
package com.opsided.sync;

import org.jspecify.annotations.NullMarked;
