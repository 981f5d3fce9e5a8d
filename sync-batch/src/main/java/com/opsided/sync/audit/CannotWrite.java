package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Path;

/** The results cannot be written where they were asked for. */
final class CannotWrite extends RuntimeException {

	CannotWrite(Path path, IOException cause) {
		super("cannot write " + path + " (" + reason(cause) + "); the results are kept: run the same command again "
				+ "with an --out that can be written to", cause);
	}

	private static String reason(IOException cause) {
		String message = cause.getMessage();
		return (message != null && !message.isBlank()) ? cause.getClass().getSimpleName() + ": " + message
				: cause.getClass().getSimpleName();
	}

}
