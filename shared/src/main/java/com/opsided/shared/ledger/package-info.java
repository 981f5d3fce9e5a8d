/**
 * The warehouse ledger: its events, its balances, and the tables that hold them.
 */
@NullMarked
package com.opsided.shared.ledger;

import org.jspecify.annotations.NullMarked;
