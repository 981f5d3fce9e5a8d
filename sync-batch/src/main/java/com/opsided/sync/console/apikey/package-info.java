/**
 * The page of one's own API keys.
 */
@NullMarked
package com.opsided.sync.console.apikey;

import org.jspecify.annotations.NullMarked;
