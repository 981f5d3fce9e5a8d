/**
 * The console: what a browser shows of the platform, under {@code /console}. Here are its
 * doors (login, session, guards), its shell (layout, formats, assets) and its errors; the
 * pages stand in the packages below, one for each place of the menu.
 */
@NullMarked
package com.opsided.sync.console;

import org.jspecify.annotations.NullMarked;
