/**
 * The REST facade as a whole: its routes' guards and its audit trail.
 */
@NullMarked
package com.opsided.integration.server;

import org.jspecify.annotations.NullMarked;
