package com.opsided.sync.reseal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import com.opsided.shared.token.SealedRow;
import com.opsided.shared.token.SealedRows;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the rows that are sealed with another key, table by table, in the order of their
 * places, each once. What was sealed anew is not read again, so that a restart needs no
 * memory. Used by one thread.
 */
final class ReadOldRows implements ItemReader<OldRow> {

	private final Deque<SealedRows> tables;

	private final String keyId;

	private final int page;

	private final Deque<OldRow> read = new ArrayDeque<>();

	private @Nullable SecretPlace last;

	ReadOldRows(List<SealedRows> tables, String keyId, int page) {
		this.tables = new ArrayDeque<>(tables);
		this.keyId = keyId;
		this.page = page;
	}

	@Override
	public @Nullable OldRow read() {
		while (this.read.isEmpty() && !this.tables.isEmpty()) {
			SealedRows table = this.tables.element();
			List<SealedRow> rows = table.sealedOtherwise(this.keyId, this.last, this.page);
			rows.forEach((row) -> this.read.add(new OldRow(table, row)));
			if (rows.isEmpty()) {
				this.tables.remove();
				this.last = null;
			}
			else {
				this.last = rows.get(rows.size() - 1).place();
			}
		}
		return this.read.poll();
	}

}
