/**
 * The console's runs: listed, watched while they work, started, stopped, restarted and
 * given up.
 */
@NullMarked
package com.opsided.sync.console.run;

import org.jspecify.annotations.NullMarked;
