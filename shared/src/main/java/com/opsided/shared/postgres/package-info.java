/**
 * How rows travel to and from PostgreSQL in bulk.
 */
@NullMarked
package com.opsided.shared.postgres;

import org.jspecify.annotations.NullMarked;
