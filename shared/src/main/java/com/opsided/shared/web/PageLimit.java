package com.opsided.shared.web;

import org.jspecify.annotations.Nullable;

/** How many items a page holds. */
public final class PageLimit {

	private static final int USUAL = 50;

	private static final int MOST = 500;

	private PageLimit() {
	}

	/**
	 * Reads the parameter {@code limit}.
	 * @param wanted what the caller asks for, null for the usual
	 * @return 1 to 500, 50 if nothing was asked for
	 * @throws ApiProblem if it is none of these
	 */
	public static int of(@Nullable Integer wanted) {
		if (wanted == null) {
			return USUAL;
		}
		if (wanted < 1 || wanted > MOST) {
			throw ApiProblem.field("limit", "must be 1 to " + MOST);
		}
		return wanted;
	}

}
