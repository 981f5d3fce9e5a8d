/**
 * The command line: a thin launcher of the jobs, and what it prints and writes.
 */
@NullMarked
package com.opsided.sync.audit;

import org.jspecify.annotations.NullMarked;
