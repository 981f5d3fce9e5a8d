package com.opsided.shared.web;

/** What an API key is good for, within what its owner may do. */
public enum Scope {

	/** Reading: {@code GET} and {@code HEAD}. */
	READ,
	/** Every other method. */
	WRITE,
	/**
	 * Users, if its owner is an {@link Role#ADMIN}; without it the key is an operator's.
	 */
	USERS

}
