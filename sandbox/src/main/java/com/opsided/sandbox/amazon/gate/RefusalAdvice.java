package com.opsided.sandbox.amazon.gate;

import java.io.IOException;

import com.opsided.sandbox.amazon.AmazonException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Turns what goes wrong inside an operation into a refusal.
 */
@RestControllerAdvice
final class RefusalAdvice {

	private final Refusal refusal;

	RefusalAdvice(Refusal refusal) {
		this.refusal = refusal;
	}

	@ExceptionHandler
	void refuse(AmazonException ex, HttpServletResponse response) throws IOException {
		this.refusal.write(ex, response);
	}

	@ExceptionHandler
	void missing(MissingServletRequestParameterException ex, HttpServletResponse response) throws IOException {
		this.refusal.write(AmazonException.invalid("Missing required parameter: " + ex.getParameterName()), response);
	}

	@ExceptionHandler
	void mismatch(MethodArgumentTypeMismatchException ex, HttpServletResponse response) throws IOException {
		this.refusal.write(AmazonException.invalid("Invalid value of parameter: " + ex.getName()), response);
	}

	@ExceptionHandler
	void unreadable(HttpMessageNotReadableException ex, HttpServletResponse response) throws IOException {
		this.refusal.write(AmazonException.invalid("The request body could not be read."), response);
	}

	@ExceptionHandler
	void unsupported(HttpMediaTypeNotSupportedException ex, HttpServletResponse response) throws IOException {
		this.refusal.write(new AmazonException(415, "UnsupportedMediaType", "The content type is not supported.", ""),
				response);
	}

}
