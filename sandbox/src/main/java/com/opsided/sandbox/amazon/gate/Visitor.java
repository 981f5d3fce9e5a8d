package com.opsided.sandbox.amazon.gate;

import com.opsided.sandbox.amazon.lwa.AccessToken;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, before anybody has checked it.
 *
 * @param sellerId for whom the call is; empty if that cannot be told
 * @param clientId the application; empty if that cannot be told
 * @param token the access token, or null if there is none that was ever given out
 */
record Visitor(String sellerId, String clientId, @Nullable AccessToken token) {

}
