package com.opsided.sync.reseal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.opsided.shared.token.SealedRow;
import com.opsided.shared.token.SealedRows;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

/** The rows of one user, as the whole of a table. */
final class FewRows implements SealedRows {

	/** Is told each row before it is written. */
	volatile Consumer<SealedRow> beforeWriting = (row) -> {
	};

	private final SealedRows all;

	private final UUID owner;

	FewRows(SealedRows all, UUID owner) {
		this.all = all;
		this.owner = owner;
	}

	@Override
	public String table() {
		return this.all.table();
	}

	@Override
	public Map<String, Long> rowsByKey() {
		Map<String, Long> rows = new HashMap<>();
		this.all.sealedOtherwise("no key", null, Integer.MAX_VALUE)
			.stream()
			.filter((row) -> row.place().owner().equals(this.owner))
			.forEach((row) -> rows.merge(row.secret().keyId(), 1L, Long::sum));
		return rows;
	}

	@Override
	public Optional<SealedRow> sample(String keyId) {
		return Optional.empty();
	}

	@Override
	public List<SealedRow> sealedOtherwise(String keyId, @Nullable SecretPlace after, int limit) {
		return this.all.sealedOtherwise(keyId, after, Integer.MAX_VALUE)
			.stream()
			.filter((row) -> row.place().owner().equals(this.owner))
			.limit(limit)
			.toList();
	}

	@Override
	public boolean reseal(SealedRow before, SealedSecret anew) {
		this.beforeWriting.accept(before);
		return this.all.reseal(before, anew);
	}

}
