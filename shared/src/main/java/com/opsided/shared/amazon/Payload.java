package com.opsided.shared.amazon;

/**
 * What most operations wrap their answer in.
 *
 * @param payload the answer
 * @param <T> its type
 */
record Payload<T>(T payload) {

	Payload {
		Required.of(payload, "payload");
	}

}
