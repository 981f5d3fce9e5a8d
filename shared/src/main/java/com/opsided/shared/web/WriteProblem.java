package com.opsided.shared.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Answers with a problem where no controller is reached. */
final class WriteProblem {

	private final JsonMapper json;

	WriteProblem(JsonMapper json) {
		this.json = json;
	}

	void to(HttpServletResponse response, ProblemType type, String detail) throws IOException {
		ProblemDetail body = Problems.body(type, detail, List.of());
		response.setStatus(type.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(body));
	}

}
