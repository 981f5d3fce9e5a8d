package com.opsided.shared.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls from {@code Authorization: Bearer}. A token that is sent and not
 * valid is refused even where none is needed.
 */
final class BearerFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(BearerFilter.class);

	private static final String SCHEME = "bearer ";

	private final CheckToken tokens;

	private final ApiKeys apiKeys;

	private final WriteProblem problem;

	private final RecordDenials denials;

	BearerFilter(CheckToken tokens, ApiKeys apiKeys, WriteProblem problem, RecordDenials denials) {
		this.tokens = tokens;
		this.apiKeys = apiKeys;
		this.problem = problem;
		this.denials = denials;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String token = bearerOf(request);
		if (token == null) {
			chain.doFilter(request, response);
			return;
		}
		Caller caller;
		try {
			caller = callerOf(token);
		}
		catch (TokenRefused ex) {
			logger.info("A call was refused: {}", ex.getMessage());
			this.denials.denied(request, String.valueOf(ex.getMessage()));
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
			this.problem.to(response, ProblemType.UNAUTHENTICATED, ApiSecurity.TOKEN_NEEDED);
			return;
		}
		catch (DataAccessException ex) {
			logger.warn("It cannot be found out who calls", ex);
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			this.problem.to(response, ProblemType.UNAVAILABLE,
					"The database does not answer; try again in some seconds");
			return;
		}
		if (!caller.mayUse(request.getMethod())) {
			this.denials.denied(request, "the scopes of the API key " + caller.tokenId() + " do not reach here");
			this.problem.to(response, ProblemType.FORBIDDEN, "The API key's scopes do not reach here");
			return;
		}
		CallAs.run(caller, request, response, chain);
	}

	private static @Nullable String bearerOf(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
			return null;
		}
		return header.substring(SCHEME.length()).strip();
	}

	private Caller callerOf(String token) {
		if (token.startsWith(ApiKeys.PREFIX)) {
			return this.apiKeys.callerOf(token).orElseThrow(() -> new TokenRefused("the API key is not valid"));
		}
		return this.tokens.check(token);
	}

}
