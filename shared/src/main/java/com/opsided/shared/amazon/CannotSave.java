package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.Serial;

/**
 * The bytes came, but could not be written.
 */
final class CannotSave extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	CannotSave(IOException cause) {
		super(cause);
	}

}
