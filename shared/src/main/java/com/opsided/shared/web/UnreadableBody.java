package com.opsided.shared.web;

import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says why a JSON body cannot be read, field by field where that is known. */
final class UnreadableBody {

	private UnreadableBody() {
	}

	static ApiProblem explain(Exception failure) {
		Optional<ApiProblem> told = Causes.find(failure, ApiProblem.class);
		if (told.isPresent()) {
			return told.get();
		}
		Optional<PropertyBindingException> unknown = Causes.find(failure, PropertyBindingException.class);
		if (unknown.isPresent()) {
			return ApiProblem.field(path(unknown.get()), "is not a field of this request");
		}
		Optional<MismatchedInputException> mismatch = Causes.find(failure, MismatchedInputException.class);
		if (mismatch.isPresent() && !path(mismatch.get()).isEmpty()) {
			return ApiProblem.field(path(mismatch.get()), WantedForm.of(mismatch.get().getTargetType()));
		}
		Optional<JacksonException> wrong = Causes.find(failure, JacksonException.class);
		if (wrong.isPresent() && !path(wrong.get()).isEmpty()) {
			return ApiProblem.field(path(wrong.get()), "cannot be read");
		}
		return ApiProblem.of(ProblemType.INVALID_REQUEST,
				"The body must be a JSON object as the documentation shows it");
	}

	private static String path(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map((part) -> (part.getPropertyName() != null) ? part.getPropertyName() : "[" + part.getIndex() + "]")
			.collect(Collectors.joining("."));
	}

}
