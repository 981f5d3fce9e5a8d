package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Path;

/** The results cannot be written where they were asked for. */
final class CannotWrite extends RuntimeException {

	CannotWrite(Path path, IOException cause) {
		super("cannot write " + path + " (" + PlainReason.of(cause)
				+ "); what was loaded is kept: run the same command again " + "with an --out that can be written to",
				cause);
	}

}
