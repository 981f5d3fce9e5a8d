/**
 * The warehouse ledger: its detail and its summary view.
 */
@NullMarked
package com.opsided.sync.ledger;

import org.jspecify.annotations.NullMarked;
