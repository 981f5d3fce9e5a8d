/**
 * Access tokens of connections: the wire on which refresh tokens are exchanged, and the
 * daily round that keeps connections alive.
 */
@NullMarked
package com.opsided.integration.token;

import org.jspecify.annotations.NullMarked;
