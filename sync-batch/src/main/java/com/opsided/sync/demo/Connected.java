package com.opsided.sync.demo;

import java.util.UUID;

/**
 * The seller as the platform knows it.
 *
 * @param userId whose account it is
 * @param accountId the account
 */
record Connected(UUID userId, long accountId) {

}
