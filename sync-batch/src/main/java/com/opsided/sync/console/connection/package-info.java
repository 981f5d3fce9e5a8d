/**
 * The page of connections: how they do, when their users have to agree again, connecting
 * and ending them.
 */
@NullMarked
package com.opsided.sync.console.connection;

import org.jspecify.annotations.NullMarked;
