/**
 * The audit log as administrators read it.
 */
@NullMarked
package com.opsided.integration.auditlog;

import org.jspecify.annotations.NullMarked;
