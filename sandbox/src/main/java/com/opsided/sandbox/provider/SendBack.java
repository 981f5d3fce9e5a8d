package com.opsided.sandbox.provider;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a browser back to the application that sent it.
 */
public final class SendBack {

	private SendBack() {
	}

	/**
	 * Sends the browser back.
	 * @param target where to
	 * @param parameters what is added to its query; empty values are left out
	 * @return 302
	 */
	public static ResponseEntity<String> to(String target, Map<String, String> parameters) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(target);
		parameters.forEach((name, value) -> {
			if (!value.isEmpty()) {
				uri.queryParam(name, "{" + name + "}");
			}
		});
		return ResponseEntity.status(HttpStatus.FOUND)
			.location(uri.encode().buildAndExpand(parameters).toUri())
			.build();
	}

}
