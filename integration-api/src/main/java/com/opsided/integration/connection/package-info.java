/**
 * A user's connections: which one a call goes through, how they do, when their user has
 * to agree again, and their end.
 */
@NullMarked
package com.opsided.integration.connection;

import org.jspecify.annotations.NullMarked;
