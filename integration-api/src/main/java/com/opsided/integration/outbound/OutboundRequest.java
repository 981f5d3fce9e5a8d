package com.opsided.integration.outbound;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request to a provider.
 *
 * @param method the method
 * @param address where to
 * @param headers the headers; they hold secrets
 * @param body the body, empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutboundRequest(String method, URI address, Map<String, List<String>> headers, byte[] body) {

	/** No body. */
	public static final byte[] NOTHING = {};

	public OutboundRequest {
		headers = Map.copyOf(headers);
	}

	@Override
	public String toString() {
		return this.method + " " + this.address.getHost();
	}

}
