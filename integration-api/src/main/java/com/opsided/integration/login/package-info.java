/**
 * Logging in, going on, and logging out.
 */
@NullMarked
package com.opsided.integration.login;

import org.jspecify.annotations.NullMarked;
