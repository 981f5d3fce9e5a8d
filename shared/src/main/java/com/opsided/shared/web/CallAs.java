package com.opsided.shared.web;

import java.io.IOException;
import java.util.List;

import com.opsided.shared.tenant.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.slf4j.MDC;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Goes on with a request in the name of a caller: for Spring Security, for the log and
 * for the tenant whose rows can be seen. Afterwards nobody calls any more.
 */
public final class CallAs {

	private CallAs() {
	}

	/**
	 * Goes on with a request.
	 * @param caller who calls
	 * @param request the request
	 * @param response its answer
	 * @param chain what remains to be done
	 * @throws ServletException as the chain does
	 * @throws IOException as the chain does
	 */
	@SuppressWarnings("try")
	public static void run(Caller caller, ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		MDC.put("user", caller.user().toString());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication(caller));
		SecurityContextHolder.setContext(context);
		try (Tenant.Entered entered = tenant(caller).enter()) {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove("user");
			SecurityContextHolder.clearContext();
		}
	}

	private static Tenant tenant(Caller caller) {
		return caller.seesEverybody() ? Tenant.EVERYBODY : Tenant.user(caller.user());
	}

	private static Authentication authentication(Caller caller) {
		return UsernamePasswordAuthenticationToken.authenticated(caller, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().name())));
	}

}
