package com.opsided.shared.web;

import java.util.List;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** What guards every route: a token, unless the route is listed as public. */
final class ApiSecurity {

	static final String TOKEN_NEEDED = "Send a valid access token in the header Authorization: Bearer";

	/** The page of the documentation runs its own scripts; everything else is data. */
	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
			+ "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

	private final BearerFilter bearer;

	private final LimitBody limit;

	private final WriteProblem problem;

	private final RecordDenials denials;

	private final WebProperties properties;

	ApiSecurity(BearerFilter bearer, LimitBody limit, WriteProblem problem, RecordDenials denials,
			WebProperties properties) {
		this.bearer = bearer;
		this.limit = limit;
		this.problem = problem;
		this.denials = denials;
		this.properties = properties;
	}

	SecurityFilterChain chain(HttpSecurity http, RouteRules rules) {
		http.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.anonymous((anonymous) -> {
			})
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(ApiSecurity::headers)
			.addFilterBefore(this.bearer, ExceptionTranslationFilter.class)
			.addFilterAfter(this.limit, BearerFilter.class);
		CorsConfigurationSource origins = origins();
		if (origins != null) {
			http.cors((cors) -> cors.configurationSource(origins));
		}
		else {
			http.cors(AbstractHttpConfigurer::disable);
		}
		http.authorizeHttpRequests((requests) -> {
			requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
			requests.requestMatchers(rules.open().toArray(String[]::new)).permitAll();
			requests.requestMatchers(rules.openRequests().toArray(RequestMatcher[]::new)).permitAll();
			rules.restricted()
				.forEach((rule) -> requests.requestMatchers(rule.method(), rule.pattern()).hasAnyRole(rule.roles()));
			requests.anyRequest().authenticated();
		});
		http.exceptionHandling((failures) -> failures.authenticationEntryPoint((request, response, ex) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			this.denials.denied(request, "there is no token");
			this.problem.to(response, ProblemType.UNAUTHENTICATED, TOKEN_NEEDED);
		}).accessDeniedHandler((request, response, ex) -> {
			this.denials.denied(request, "the role does not reach here");
			this.problem.to(response, ProblemType.FORBIDDEN, "Your role does not reach here");
		}));
		return http.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER));
	}

	private @Nullable CorsConfigurationSource origins() {
		if (this.properties.allowedOrigins().isEmpty()) {
			return null;
		}
		CorsConfiguration allowed = new CorsConfiguration();
		allowed.setAllowedOrigins(this.properties.allowedOrigins());
		allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
		allowed.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT,
				"Idempotency-Key", "Last-Event-ID", RequestIds.HEADER));
		allowed.setExposedHeaders(List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, RequestIds.HEADER, "RateLimit",
				"RateLimit-Policy"));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/api/**", allowed);
		return source;
	}

}
