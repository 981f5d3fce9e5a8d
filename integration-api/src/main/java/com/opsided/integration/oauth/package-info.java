/**
 * Connecting a provider's account: the user is sent to the provider, and what comes back
 * is checked before anything is stored.
 * <p>
 * Who comes back is known by the state alone: 256 random bits, kept as a hash, used up by
 * whoever brings them first. A start that asks for a page ({@code Accept: text/html})
 * also sets a cookie in that browser, without which its state is worth nothing. A start
 * that asks for JSON is made by a script, mostly from another origin, whose answer cannot
 * set a cookie; its state is bound to the user, the provider and the redirect only, so
 * that such a caller has to send its own user to the address and nobody else. A callback
 * that carries an access token must carry the one of the user who began.
 */
@NullMarked
package com.opsided.integration.oauth;

import org.jspecify.annotations.NullMarked;
