package com.opsided.sandbox.amazon.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.opsided.sandbox.amazon.AmazonException;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Writes a refusal as Amazon does.
 */
final class Refusal {

	private final JsonMapper json;

	Refusal(JsonMapper json) {
		this.json = json;
	}

	void write(AmazonException ex, HttpServletResponse response) throws IOException {
		response.setStatus(ex.status());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		if (ex.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
			response.setHeader("X-Amzn-Errortype", "TooManyRequestsException");
		}
		byte[] body = this.json.writerWithDefaultPrettyPrinter()
			.writeValueAsString(ex.body())
			.getBytes(StandardCharsets.UTF_8);
		response.getOutputStream().write(body);
	}

}
