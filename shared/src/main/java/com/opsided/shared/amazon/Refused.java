package com.opsided.shared.amazon;

import java.io.Serial;

import org.springframework.http.HttpHeaders;

/**
 * An answer that is not a success, on its way to whoever decides what it means.
 */
final class Refused extends RuntimeException {

	/** As much of the body as may hold an error. */
	static final int MOST_BYTES = 64 * 1024;

	@Serial
	private static final long serialVersionUID = 1L;

	private final int status;

	private final transient HttpHeaders headers;

	private final byte[] body;

	Refused(int status, HttpHeaders headers, byte[] body) {
		super("Amazon answered with status " + status, null, false, false);
		this.status = status;
		this.headers = headers;
		this.body = body;
	}

	int status() {
		return this.status;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	ErrorReply error() {
		try {
			return Wire.JSON.readValue(this.body, ErrorReply.class);
		}
		catch (RuntimeException ex) {
			return ErrorReply.none();
		}
	}

}
