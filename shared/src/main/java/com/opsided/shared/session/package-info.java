/**
 * Logins until they end, and their refresh tokens.
 */
@NullMarked
package com.opsided.shared.session;

import org.jspecify.annotations.NullMarked;
