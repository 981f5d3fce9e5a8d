/**
 * One seller's data as a whole: handed out, or erased.
 */
@NullMarked
package com.opsided.sync.privacy;

import org.jspecify.annotations.NullMarked;
