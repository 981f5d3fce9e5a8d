package com.opsided.shared.web;

import java.util.Optional;

/** Knows the API keys: bearer tokens that begin with {@value #PREFIX}. */
@FunctionalInterface
public interface ApiKeys {

	/** What every API key begins with. */
	String PREFIX = "ops_";

	/**
	 * Finds out who an API key speaks for.
	 * @param key the key as it was sent
	 * @return the caller, or nothing if the key is not valid
	 */
	Optional<Caller> callerOf(String key);

}
