package com.opsided.shared.amazon;

/**
 * One exchange of an operation.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
interface Exchange<T> {

	Answer<T> send(AmazonApi api, String token);

}
