/**
 * Who may log in, and as what.
 */
@NullMarked
package com.opsided.shared.user;

import org.jspecify.annotations.NullMarked;
