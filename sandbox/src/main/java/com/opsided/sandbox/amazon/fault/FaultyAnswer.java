package com.opsided.sandbox.amazon.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a call as its fault says.
 */
public final class FaultyAnswer {

	private static final int PIECE = 1 << 16;

	private FaultyAnswer() {
	}

	/**
	 * Answers a call that goes wrong before or after its operation.
	 * @param fault what happens
	 * @param words what the provider says of a status
	 * @param request the call
	 * @param response the answer
	 * @param chain the operation
	 * @return what became of the call: a status or an action
	 * @throws IOException if the caller went away
	 * @throws ServletException if the operation failed
	 */
	public static String give(Fault fault, FaultWords words, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		request.setAttribute(Faults.ATTRIBUTE, fault);
		switch (fault.action()) {
			case STATUS -> status(fault, words, response);
			case RESET -> request.setAttribute(HangUp.ATTRIBUTE, true);
			case TRUNCATE -> truncate(request, response, chain);
			case HUGE_BODY -> enlarge(fault, request, response, chain);
			default -> chain.doFilter(request, response);
		}
		return (fault.action() == Action.STATUS) ? String.valueOf(fault.status()) : fault.action().name();
	}

	private static void status(Fault fault, FaultWords words, HttpServletResponse response) throws IOException {
		response.setStatus(fault.status());
		response.setContentType(words.contentType());
		fault.headers().forEach(response::setHeader);
		String body = (fault.body() != null) ? fault.body() : words.body(fault);
		response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
	}

	private static void truncate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, whole);
		byte[] body = whole.getContentAsByteArray();
		response.setContentLength(body.length);
		response.getOutputStream().write(body, 0, body.length / 2);
		response.flushBuffer();
		request.setAttribute(HangUp.ATTRIBUTE, true);
	}

	private static void enlarge(Fault fault, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, whole);
		byte[] spaces = new byte[PIECE];
		Arrays.fill(spaces, (byte) ' ');
		byte[] body = whole.getContentAsByteArray();
		response.setContentLengthLong(body.length + fault.bytes());
		OutputStream out = response.getOutputStream();
		out.write(body);
		for (long left = fault.bytes(); left > 0; left -= PIECE) {
			out.write(spaces, 0, (int) Math.min(PIECE, left));
		}
	}

}
