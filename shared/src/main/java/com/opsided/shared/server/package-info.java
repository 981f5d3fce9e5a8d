/**
 * What both applications show of themselves: their health and their documentation; and
 * the secrets they do not start without.
 */
@NullMarked
package com.opsided.shared.server;

import org.jspecify.annotations.NullMarked;
