/**
 * The cluster: which node executes what, and when. The only user of Quartz.
 */
@NullMarked
package com.opsided.sync.schedule;

import org.jspecify.annotations.NullMarked;
