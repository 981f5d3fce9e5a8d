/**
 * Keys that a user's programs call with.
 */
@NullMarked
package com.opsided.integration.apikey;

import org.jspecify.annotations.NullMarked;
