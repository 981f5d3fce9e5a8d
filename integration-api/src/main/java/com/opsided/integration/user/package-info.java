/**
 * Users and their passwords.
 */
@NullMarked
package com.opsided.integration.user;

import org.jspecify.annotations.NullMarked;
