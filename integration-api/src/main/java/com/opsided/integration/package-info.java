/**
 * The integrations hub: users, their connections to providers, and the tokens of those.
 */
@NullMarked
package com.opsided.integration;

import org.jspecify.annotations.NullMarked;
