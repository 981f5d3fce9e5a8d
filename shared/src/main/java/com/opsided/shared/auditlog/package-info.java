/**
 * What was done to users, connections and keys, by whom and from where: appended, never
 * changed.
 */
@NullMarked
package com.opsided.shared.auditlog;

import org.jspecify.annotations.NullMarked;
