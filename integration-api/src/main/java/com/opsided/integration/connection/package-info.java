/**
 * A user's connections: how they do, when their user has to agree again, and their end.
 */
@NullMarked
package com.opsided.integration.connection;

import org.jspecify.annotations.NullMarked;
