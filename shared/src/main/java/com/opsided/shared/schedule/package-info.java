/**
 * When jobs are requested without anybody asking.
 */
@NullMarked
package com.opsided.shared.schedule;

import org.jspecify.annotations.NullMarked;
