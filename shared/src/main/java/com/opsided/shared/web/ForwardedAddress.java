package com.opsided.shared.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds a caller's address behind our own proxies: the last one in
 * {@code X-Forwarded-For} that is none of theirs. From anybody else the header is not
 * believed, for anybody can send it.
 */
final class ForwardedAddress extends OncePerRequestFilter implements Ordered {

	private static final String HEADER = "X-Forwarded-For";

	private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

	private final List<IpAddressMatcher> proxies;

	ForwardedAddress(List<String> proxies) {
		this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE + 1;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isProxy(request.getRemoteAddr());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = address(request);
		chain.doFilter(new HttpServletRequestWrapper(request) {
			@Override
			public String getRemoteAddr() {
				return address;
			}
		}, response);
	}

	private String address(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		List<String> told = List.of(String.join(",", Collections.list(request.getHeaders(HEADER))).split(","));
		for (int i = told.size() - 1; i >= 0 && isProxy(address); i--) {
			String next = told.get(i).strip();
			if (!ADDRESS.matcher(next).matches()) {
				break;
			}
			address = next;
		}
		return address;
	}

	private boolean isProxy(String address) {
		return this.proxies.stream().anyMatch((proxy) -> proxy.matches(address));
	}

}
