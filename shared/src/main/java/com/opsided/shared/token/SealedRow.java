package com.opsided.shared.token;

/**
 * A row with a sealed secret.
 *
 * @param place where it stands; in a table's order
 * @param secret the sealed secret
 * @param version changes whenever another secret is put in its place, not when the same
 * one is sealed anew; always 0 where secrets are never replaced
 */
public record SealedRow(SecretPlace place, SealedSecret secret, long version) {

}
