package com.opsided.sync.reseal;

import com.opsided.shared.token.SealedSecret;

/**
 * A row and what is to stand in it.
 *
 * @param old the row as it was read
 * @param secret the same secret under today's key
 */
record NewSeal(OldRow old, SealedSecret secret) {

}
