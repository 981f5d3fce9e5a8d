package com.opsided.integration.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The same handlers without authentication, for whoever sends the header of this one
 * process. Only the benchmark has it: nothing finds this class by itself.
 */
class OpenDoor {

	static final String HEADER = "X-Bench-Open";

	/** Only this process knows it. */
	static final String KEY = UUID.randomUUID().toString();

	static final UUID SELLER = UUID.randomUUID();

	@Bean
	@Order(0)
	SecurityFilterChain openDoorChain(HttpSecurity http) {
		return http.securityMatcher((request) -> KEY.equals(request.getHeader(HEADER)))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterBefore(new AlwaysTheSame(), AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	/** Takes everybody for the one seller. */
	private static final class AlwaysTheSame extends OncePerRequestFilter {

		private final Caller caller = new Caller(SELLER, Role.SELLER, "bench");

		@Override
		@SuppressWarnings("try")
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			SecurityContextHolder.getContext()
				.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.caller, null, List.of()));
			try (Tenant.Entered entered = Tenant.user(SELLER).enter()) {
				chain.doFilter(request, response);
			}
		}

	}

}
