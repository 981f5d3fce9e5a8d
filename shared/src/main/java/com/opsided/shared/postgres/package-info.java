/**
 * How we reach a PostgreSQL server, a given one or our own, and how rows travel to and
 * from it in bulk.
 */
@NullMarked
package com.opsided.shared.postgres;

import org.jspecify.annotations.NullMarked;
