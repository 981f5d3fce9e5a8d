/**
 * Calls to providers: only to their configured hosts, within limits of size and time, as
 * often as helps.
 */
@NullMarked
package com.opsided.integration.outbound;

import org.jspecify.annotations.NullMarked;
