package com.opsided.shared.web;

import java.util.List;

import org.slf4j.MDC;

import org.springframework.http.ProblemDetail;

/** Makes the bodies of problems, all alike. */
final class Problems {

	private Problems() {
	}

	static ProblemDetail body(ProblemType type, String detail, List<FieldError> errors) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(type.status(), detail);
		body.setType(type.uri());
		body.setTitle(type.title());
		body.setProperty("errors", errors);
		String requestId = MDC.get(RequestIds.NAME);
		if (requestId != null) {
			body.setProperty("requestId", requestId);
		}
		return body;
	}

}
