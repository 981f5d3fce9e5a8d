package com.opsided.sandbox.amazon.gate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;

/**
 * An answer without the header that Spring adds to protect browsers and Amazon does not
 * send.
 */
final class PlainAnswer extends HttpServletResponseWrapper {

	PlainAnswer(HttpServletResponse response) {
		super(response);
	}

	@Override
	public void setHeader(String name, String value) {
		if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
			super.addHeader(name, value);
		}
	}

}
