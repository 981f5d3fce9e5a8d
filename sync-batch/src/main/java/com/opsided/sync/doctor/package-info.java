/**
 * Looks at a deployment and tells what is wrong with it and what to do.
 */
@NullMarked
package com.opsided.sync.doctor;

import org.jspecify.annotations.NullMarked;
