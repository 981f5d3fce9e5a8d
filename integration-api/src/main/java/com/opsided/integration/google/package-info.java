/**
 * Google: one mailbox of a user, read-only.
 */
@NullMarked
package com.opsided.integration.google;

import org.jspecify.annotations.NullMarked;
