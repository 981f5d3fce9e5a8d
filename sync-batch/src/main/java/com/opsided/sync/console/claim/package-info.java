/**
 * The console's claims: the board of their life cycle, a claim with its filing pack, and
 * what the seller's mailbox has about it.
 */
@NullMarked
package com.opsided.sync.console.claim;

import org.jspecify.annotations.NullMarked;
