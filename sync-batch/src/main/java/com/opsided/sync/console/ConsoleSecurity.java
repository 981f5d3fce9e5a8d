package com.opsided.sync.console;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.opsided.shared.web.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What guards the console: a session for every page, a role for some, a token against
 * forged requests for whatever changes something, and a content policy under which
 * nothing is loaded from elsewhere and no script or style stands in a page.
 */
final class ConsoleSecurity {

	static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String[] OPERATORS = { Role.OPERATOR.name(), Role.ADMIN.name() };

	private final SessionFilter sessions;

	private final boolean secureCookies;

	ConsoleSecurity(SessionFilter sessions, boolean secureCookies) {
		this.sessions = sessions;
		this.secureCookies = secureCookies;
	}

	SecurityFilterChain chain(HttpSecurity http) {
		return http.securityMatcher("/console", "/console/**")
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.cors(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens()))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(ConsoleSecurity::headers)
			.addFilterBefore(this.sessions, ExceptionTranslationFilter.class)
			.authorizeHttpRequests((requests) -> {
				requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
					.permitAll();
				requests.requestMatchers(ConsoleRoutes.LOGIN, ConsoleRoutes.DENIED, ConsoleRoutes.ASSETS + "**")
					.permitAll();
				requests.requestMatchers("/console/schedules/**", "/console/nodes/**").hasAnyRole(OPERATORS);
				requests.requestMatchers("/console/users/**", "/console/audit-log/**").hasRole(Role.ADMIN.name());
				requests.anyRequest().authenticated();
			})
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(ConsoleSecurity::toLogin)
				.accessDeniedHandler(ConsoleSecurity::denied))
			.build();
	}

	private CsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("opsided_csrf");
		tokens.setCookiePath(ConsoleRoutes.HOME);
		tokens.setCookieCustomizer((cookie) -> {
			cookie.httpOnly(true).sameSite("Strict");
			if (this.secureCookies) {
				cookie.secure(true);
			}
		});
		return tokens;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
	}

	/** htmx follows a header, for it would put the login page into the page. */
	private static void toLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (Htmx.asks(request)) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			response.setHeader("HX-Redirect", ConsoleRoutes.LOGIN);
			return;
		}
		boolean canComeBack = request.getMethod().equals("GET");
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.sendRedirect(!canComeBack ? ConsoleRoutes.LOGIN : ConsoleRoutes.LOGIN + "?next="
				+ URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
	}

	private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		request.setAttribute(ConsoleRoutes.DENIED, ex);
		response.setStatus(HttpStatus.FORBIDDEN.value());
		request.getRequestDispatcher(ConsoleRoutes.DENIED).forward(request, response);
	}

}
