package com.opsided.integration.outbound;

import java.io.IOException;

/** An answer was cut off because it was too large. */
public final class ReplyTooLarge extends IOException {

	ReplyTooLarge(long limit) {
		super("The answer has more than " + limit + " bytes");
	}

}
