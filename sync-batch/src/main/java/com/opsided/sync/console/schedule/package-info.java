/**
 * The console's schedules: when jobs are requested without anybody asking.
 */
@NullMarked
package com.opsided.sync.console.schedule;

import org.jspecify.annotations.NullMarked;
