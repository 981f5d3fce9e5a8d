/**
 * Runs over HTTP: started, watched, stopped, restarted.
 */
@NullMarked
package com.opsided.sync.jobs;

import org.jspecify.annotations.NullMarked;
