/**
 * Secrets at rest: the keys that seal them, and the table that keeps them sealed.
 */
@NullMarked
package com.opsided.shared.token;

import org.jspecify.annotations.NullMarked;
