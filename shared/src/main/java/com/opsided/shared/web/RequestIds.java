package com.opsided.shared.web;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id: the caller's own if it can stand in a log, else a new one.
 * It is in the answer, in the problems and in the log.
 */
final class RequestIds extends OncePerRequestFilter implements Ordered {

	/** The id's name in the log and in problems. */
	static final String NAME = "requestId";

	static final String HEADER = "X-Request-Id";

	private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	/** The log of an error's page belongs to the same request. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = idOf(request);
		request.setAttribute(NAME, id);
		response.setHeader(HEADER, id);
		MDC.put(NAME, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(NAME);
		}
	}

	private static String idOf(HttpServletRequest request) {
		if (request.getAttribute(NAME) instanceof String known) {
			return known;
		}
		String given = request.getHeader(HEADER);
		return (given != null && USABLE.matcher(given).matches()) ? given : UUID.randomUUID().toString();
	}

}
