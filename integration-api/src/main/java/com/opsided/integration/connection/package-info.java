/**
 * Connections to providers: which one a call goes through, and how one ends.
 */
@NullMarked
package com.opsided.integration.connection;

import org.jspecify.annotations.NullMarked;
