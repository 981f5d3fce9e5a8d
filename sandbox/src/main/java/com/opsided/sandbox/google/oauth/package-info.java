/**
 * Google's consent page and tokens.
 */
@NullMarked
package com.opsided.sandbox.google.oauth;

import org.jspecify.annotations.NullMarked;
