package com.opsided.shared.amazon;

import java.util.function.Function;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;

/**
 * A success: what was asked for, and the headers it came with.
 *
 * @param value what was asked for
 * @param headers the headers
 * @param <T> the type of the value
 */
record Answer<T>(T value, HttpHeaders headers) {

	static <B, T> Answer<T> of(ResponseEntity<B> response, Function<B, T> read) {
		B body = response.getBody();
		if (body == null) {
			throw new RestClientException("Amazon's answer is empty");
		}
		return new Answer<>(read.apply(body), response.getHeaders());
	}

	/** Of an operation that answers with nothing but success. */
	static Answer<Boolean> done(ResponseEntity<Void> response) {
		return new Answer<>(true, response.getHeaders());
	}

}
