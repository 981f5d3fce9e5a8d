package com.opsided.integration.amazon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.opsided.shared.fee.Fee;
import com.opsided.shared.fee.FeeFilter;
import com.opsided.shared.fee.FeeSource;

/** Lists fees kind after kind. */
final class ListFees {

	private final Map<Fee.Kind, FeeSource> sources;

	ListFees(Map<Fee.Kind, FeeSource> sources) {
		this.sources = new EnumMap<>(sources);
	}

	/**
	 * Returns fees.
	 * @param filter which
	 * @param after the kind and the place of the last fee of the page before, empty for
	 * the first page
	 * @param limit how many at most
	 * @return the fees by kind and place
	 */
	List<Fee> page(FeeFilter filter, List<String> after, int limit) {
		List<Fee> page = new ArrayList<>();
		Fee.Kind first = after.isEmpty() ? Fee.Kind.PREVIEW : Fee.Kind.valueOf(after.get(0));
		for (Fee.Kind kind : Fee.Kind.values()) {
			if (kind.compareTo(first) >= 0 && page.size() < limit) {
				List<String> place = (kind == first && !after.isEmpty()) ? after.subList(1, after.size()) : List.of();
				page.addAll(Objects.requireNonNull(this.sources.get(kind)).page(filter, place, limit - page.size()));
			}
		}
		return page;
	}

}
