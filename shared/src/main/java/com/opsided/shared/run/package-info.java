/**
 * One piece of requested work, from its request to its rest.
 */
@NullMarked
package com.opsided.shared.run;

import org.jspecify.annotations.NullMarked;
