/**
 * Connecting a provider's account: the user is sent to the provider, and what comes back
 * is checked before anything is stored.
 */
@NullMarked
package com.opsided.integration.oauth;

import org.jspecify.annotations.NullMarked;
