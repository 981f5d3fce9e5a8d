/**
 * The hub: users, OAuth and provider endpoints.
 */
@NullMarked
package com.opsided.integration;

import org.jspecify.annotations.NullMarked;
