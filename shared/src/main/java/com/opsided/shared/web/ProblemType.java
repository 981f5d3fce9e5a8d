package com.opsided.shared.web;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * The kinds of problems a caller can tell apart. Their names are part of the contract.
 */
public enum ProblemType {

	/** A field, parameter or body cannot be used as it is. */
	INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be used"),
	/** A cursor is damaged, of another list or of another caller. */
	INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor cannot be used"),
	/** Nobody is calling. */
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "An access token is needed"),
	/** The caller's role does not reach. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "This needs another role"),
	/** It is not there, or not the caller's. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
	/** The method is not one of the resource's. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
	/** It cannot be given in any of the forms asked for. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "It cannot be given in that form"),
	/** Its state does not allow it. */
	CONFLICT(HttpStatus.CONFLICT, "Its state does not allow this"),
	/** The idempotency key was used for something else. */
	KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used for something else"),
	/** The user has no selling account to work on. */
	NO_ACCOUNT(HttpStatus.CONFLICT, "There is no selling account"),
	/** More bytes than are taken. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
	/** The body is not in a form that is read. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's form is not read here"),
	/** More calls than are taken. */
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
	/** The user has no connection to the provider, or it was ended. */
	NO_CONNECTION(HttpStatus.CONFLICT, "There is no connection to the provider"),
	/** The provider refuses the connection; only its user can help. */
	REAUTH_REQUIRED(HttpStatus.CONFLICT, "The connection must be authorised again"),
	/** The provider answered with something that cannot be used. */
	PROVIDER_ANSWER(HttpStatus.BAD_GATEWAY, "The provider's answer cannot be used"),
	/** It can be tried again. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "It cannot be done at the moment"),
	/** The operator has to set something up first. */
	NOT_CONFIGURED(HttpStatus.SERVICE_UNAVAILABLE, "This is not set up here"),
	/** A failure of ours. */
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something failed here");

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	/**
	 * Returns the status that tells it.
	 * @return the HTTP status
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * Says what it is, in a few words.
	 * @return the title
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Names it.
	 * @return its stable type
	 */
	public URI uri() {
		return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/**
	 * Finds the kind that a status stands for if nothing better is known.
	 * @param status the HTTP status, an error
	 * @return the kind
	 */
	public static ProblemType of(int status) {
		for (ProblemType type : values()) {
			if (type.status.value() == status) {
				return type;
			}
		}
		return (status >= 500) ? INTERNAL : INVALID_REQUEST;
	}

}
