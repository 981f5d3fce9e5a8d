/**
 * The way from an account to Amazon's access tokens: through its connection.
 */
@NullMarked
package com.opsided.shared.access;

import org.jspecify.annotations.NullMarked;
