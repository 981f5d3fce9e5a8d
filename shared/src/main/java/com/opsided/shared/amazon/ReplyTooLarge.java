package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.Serial;

/**
 * An answer was larger than it may be.
 */
public final class ReplyTooLarge extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	ReplyTooLarge(long limit) {
		super("the answer is larger than " + limit + " bytes");
	}

}
