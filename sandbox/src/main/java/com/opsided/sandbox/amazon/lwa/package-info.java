/**
 * Login with Amazon: the consent page, grants, and the tokens that die.
 */
@NullMarked
package com.opsided.sandbox.amazon.lwa;

import org.jspecify.annotations.NullMarked;
