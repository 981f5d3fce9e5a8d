package com.opsided.shared.fee;

import java.util.List;

/** Fees of one kind. */
public interface FeeSource {

	/**
	 * Returns fees of this kind.
	 * @param filter which
	 * @param after the place of the last fee of the page before, empty for the first page
	 * @param limit how many at most
	 * @return the fees in the order of their places
	 */
	List<Fee> page(FeeFilter filter, List<String> after, int limit);

}
