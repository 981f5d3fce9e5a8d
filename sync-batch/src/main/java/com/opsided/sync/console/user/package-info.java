/**
 * Pages about users, for administrators, and about one's own password.
 */
@NullMarked
package com.opsided.sync.console.user;

import org.jspecify.annotations.NullMarked;
