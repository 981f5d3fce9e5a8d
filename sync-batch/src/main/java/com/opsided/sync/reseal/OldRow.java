package com.opsided.sync.reseal;

import com.opsided.shared.token.SealedRow;
import com.opsided.shared.token.SealedRows;

/**
 * A row that is sealed with another key than today's.
 *
 * @param table where it stands
 * @param row the row as it was read
 */
record OldRow(SealedRows table, SealedRow row) {

}
