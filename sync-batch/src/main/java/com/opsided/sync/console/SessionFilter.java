package com.opsided.sync.console;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import com.opsided.shared.web.CallAs;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.CheckToken;
import com.opsided.shared.web.TokenRefused;
import com.opsided.sync.console.hub.Hub;
import com.opsided.sync.console.hub.HubDown;
import com.opsided.sync.console.hub.HubRefused;
import com.opsided.sync.console.hub.HubTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who looks at the console from the session's cookie, and goes on with the
 * session at integration-api where its access token is about to end.
 */
final class SessionFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(SessionFilter.class);

	static final String SESSION = ConsoleSession.class.getName();

	private final SessionCookie cookie;

	private final CheckToken tokens;

	private final Hub hub;

	private final Clock clock;

	SessionFilter(SessionCookie cookie, CheckToken tokens, Hub hub, Clock clock) {
		this.cookie = cookie;
		this.tokens = tokens;
		this.hub = hub;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith(ConsoleRoutes.ASSETS);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<ConsoleSession> session;
		try {
			session = session(request, response);
		}
		catch (HubDown | DataAccessException ex) {
			logger.warn("It cannot be found out who looks at the console", ex);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return;
		}
		if (session.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		request.setAttribute(SESSION, session.get());
		CallAs.run(session.get().caller(), request, response, chain);
	}

	private Optional<ConsoleSession> session(HttpServletRequest request, HttpServletResponse response) {
		Optional<SessionTokens> kept = this.cookie.read(request);
		if (kept.isEmpty()) {
			return Optional.empty();
		}
		SessionTokens tokens = kept.get();
		try {
			if (tokens.areOld(this.clock.instant())) {
				HubTokens next = this.hub.refresh(tokens.refresh());
				tokens = new SessionTokens(tokens.email(), next.accessToken(), next.refreshToken(),
						this.clock.instant().plusSeconds(next.expiresIn()));
				this.cookie.write(request, response, tokens);
			}
			Caller caller = this.tokens.check(tokens.access());
			return Optional.of(new ConsoleSession(caller, tokens.email(), tokens.access()));
		}
		catch (TokenRefused | HubRefused ex) {
			logger.info("A session of the console has ended: {}", ex.getMessage());
			this.cookie.clear(request, response);
			return Optional.empty();
		}
	}

}
