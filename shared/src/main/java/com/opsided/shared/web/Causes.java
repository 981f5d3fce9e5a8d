package com.opsided.shared.web;

import java.io.IOException;
import java.util.Optional;

/** Looks for the reason of a failure among its causes. */
final class Causes {

	private Causes() {
	}

	static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (type.isInstance(each)) {
				return Optional.of(type.cast(each));
			}
		}
		return Optional.empty();
	}

	/** Tomcat has a class of its own for it; its name is all that is sure. */
	static boolean callerIsGone(Throwable failure) {
		return find(failure, IOException.class)
			.filter((ex) -> ex.getClass().getSimpleName().equals("ClientAbortException"))
			.isPresent();
	}

}
