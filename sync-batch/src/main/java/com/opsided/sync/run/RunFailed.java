package com.opsided.sync.run;

import com.opsided.shared.run.Run;
import org.jspecify.annotations.Nullable;

/** A run did not complete. It can be executed again and goes on where it stopped. */
public final class RunFailed extends RuntimeException {

	RunFailed(Run run, @Nullable Throwable cause) {
		super("Run " + run.id() + " (" + run.job() + ") failed at attempt " + run.attempt(), cause);
	}

}
