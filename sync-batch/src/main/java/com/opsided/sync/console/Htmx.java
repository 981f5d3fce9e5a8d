package com.opsided.sync.console;

import jakarta.servlet.http.HttpServletRequest;

/** Tells htmx's requests, which want a part of a page, from a browser's own. */
public final class Htmx {

	private Htmx() {
	}

	/**
	 * Tells whether a part of a page is wanted.
	 * @param request the request
	 * @return false if the whole page is, as when it is loaded from the history
	 */
	public static boolean asks(HttpServletRequest request) {
		return "true".equals(request.getHeader("HX-Request"))
				&& !"true".equals(request.getHeader("HX-History-Restore-Request"))
				&& !"true".equals(request.getHeader("HX-Boosted"));
	}

	/**
	 * Names the view that answers a request.
	 * @param request the request
	 * @param template the page's template
	 * @param fragment the part of it that htmx puts into the page
	 * @return the part, or the page
	 */
	public static String view(HttpServletRequest request, String template, String fragment) {
		return asks(request) ? template + " :: " + fragment : template;
	}

}
