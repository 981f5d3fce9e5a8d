/**
 * The console's pages of discrepancies: the list, the evidence, the claims made of some.
 */
@NullMarked
package com.opsided.sync.console.discrepancy;

import org.jspecify.annotations.NullMarked;
