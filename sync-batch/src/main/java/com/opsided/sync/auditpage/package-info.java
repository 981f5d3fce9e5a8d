/**
 * The page of an audit: one HTML file that needs nothing else.
 */
@NullMarked
package com.opsided.sync.auditpage;

import org.jspecify.annotations.NullMarked;
