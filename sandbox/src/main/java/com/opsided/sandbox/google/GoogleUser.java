package com.opsided.sandbox.google;

/**
 * Somebody with a mailbox.
 *
 * @param email the address
 * @param seed decides everything in the mailbox
 * @param sellerId the Amazon seller whose mail it is; empty if it is nobody's
 */
public record GoogleUser(String email, long seed, String sellerId) {

}
