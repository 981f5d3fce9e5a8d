package com.opsided.integration.outbound;

import java.io.IOException;

/** A request to a host that is not one of the provider's was not sent. */
public final class ForeignHost extends IOException {

	ForeignHost(String host) {
		super(host + " is not a host of the provider");
	}

}
