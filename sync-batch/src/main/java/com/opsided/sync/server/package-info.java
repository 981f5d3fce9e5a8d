/**
 * The REST facade as a whole: its routes' guards, its health, its documentation.
 */
@NullMarked
package com.opsided.sync.server;

import org.jspecify.annotations.NullMarked;
