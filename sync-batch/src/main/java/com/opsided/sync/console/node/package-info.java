/**
 * The console's nodes: who is alive, and what each executes.
 */
@NullMarked
package com.opsided.sync.console.node;

import org.jspecify.annotations.NullMarked;
