/**
 * What an account's owner wants discrepancies to be judged by, over HTTP.
 */
@NullMarked
package com.opsided.sync.rules;

import org.jspecify.annotations.NullMarked;
