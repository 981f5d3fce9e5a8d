package com.opsided.shared.apikey;

import com.opsided.shared.web.Role;

/**
 * An API key with what its owner may do.
 *
 * @param key the key
 * @param role the owner's role
 * @param active whether the owner may log in
 */
public record KeyHolder(ApiKey key, Role role, boolean active) {

}
