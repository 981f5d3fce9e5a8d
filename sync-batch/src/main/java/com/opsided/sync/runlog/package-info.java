/**
 * The log lines of a run, kept with it so that they are seen from every node.
 */
@NullMarked
package com.opsided.sync.runlog;

import org.jspecify.annotations.NullMarked;
