package com.opsided.shared.report;

import java.time.Instant;

/**
 * A file that was handed in and is kept until it is loaded.
 *
 * @param account the account it belongs to
 * @param id its number within the account
 * @param name its name without folders
 * @param storedAt when it was handed in
 */
public record StoredFile(long account, long id, String name, Instant storedAt) {

}
