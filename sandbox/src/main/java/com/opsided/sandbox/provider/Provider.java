package com.opsided.sandbox.provider;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.opsided.sandbox.amazon.fault.FaultWords;
import com.opsided.sandbox.amazon.fault.OperationNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a {@link ProviderGate} asks of the provider behind it.
 */
public interface Provider {

	/**
	 * Names the provider.
	 * @return {@code google}: the first part of its paths and of its operations' names
	 */
	String name();

	/**
	 * Lists what it can be called for.
	 * @return its endpoints
	 */
	List<Endpoint> endpoints();

	/**
	 * Tells for whom a call is made, as far as that can be seen.
	 * @param request the call
	 * @return a mailbox or an account; empty if it cannot be seen
	 */
	String whom(HttpServletRequest request);

	/**
	 * Returns its words for statuses that are scripted.
	 * @param endpoint what was called
	 * @return the words
	 */
	FaultWords words(Endpoint endpoint);

	/**
	 * Prepares every answer.
	 * @param request the call
	 * @param response the answer
	 */
	void begin(HttpServletRequest request, HttpServletResponse response);

	/**
	 * Refuses a call of something that is not there.
	 * @param request the call
	 * @param response the answer
	 * @throws IOException if the caller went away
	 */
	void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException;

	/**
	 * Finds what a call is for.
	 * @param method its HTTP method
	 * @param path its whole path
	 * @return the endpoint, if there is one
	 */
	default Optional<Endpoint> endpoint(String method, String path) {
		String below = path.substring(name().length() + 1);
		return endpoints().stream().filter((each) -> each.answers(method, below)).findFirst();
	}

	/**
	 * Returns the operations that faults can be scripted for.
	 * @return their names
	 */
	default OperationNames operations() {
		Set<String> names = endpoints().stream().map(Endpoint::name).collect(Collectors.toSet());
		return new OperationNames(names);
	}

}
