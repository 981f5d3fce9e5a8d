package com.opsided.sandbox.amazon.fault;

/**
 * What the body of a scripted status is where nobody scripts one.
 */
public interface FaultWords {

	/**
	 * Returns the kind of body.
	 * @return a media type
	 */
	String contentType();

	/**
	 * Writes the body.
	 * @param fault the fault with its status and reason
	 * @return the body
	 */
	String body(Fault fault);

}
