/**
 * Keys that programs call with.
 */
@NullMarked
package com.opsided.shared.apikey;

import org.jspecify.annotations.NullMarked;
