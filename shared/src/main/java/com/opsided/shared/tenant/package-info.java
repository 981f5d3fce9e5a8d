/**
 * Whose rows a thread may see: the second wall behind the queries.
 */
@NullMarked
package com.opsided.shared.tenant;

import org.jspecify.annotations.NullMarked;
