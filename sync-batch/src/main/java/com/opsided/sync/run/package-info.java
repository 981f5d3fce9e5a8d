/**
 * How a run is started, restarted and recovered; the only user of Spring Batch's job
 * operator.
 */
@NullMarked
package com.opsided.sync.run;

import org.jspecify.annotations.NullMarked;
