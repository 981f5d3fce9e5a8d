/**
 * The page of the audit log, for administrators.
 */
@NullMarked
package com.opsided.sync.console.auditlog;

import org.jspecify.annotations.NullMarked;
