package com.opsided.integration.oauth;

import com.opsided.shared.web.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds out who calls where nobody has to say so. */
public final class PresentCaller {

	private PresentCaller() {
	}

	/**
	 * Returns who calls.
	 * @return the caller, or null if no token was sent
	 */
	public static @Nullable Caller find() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Caller caller) ? caller : null;
	}

}
