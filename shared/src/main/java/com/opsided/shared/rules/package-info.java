/**
 * What an account's owner wants discrepancies to be judged by.
 */
@NullMarked
package com.opsided.shared.rules;

import org.jspecify.annotations.NullMarked;
