package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the operating system refused something, in words. */
final class PlainReason {

	private PlainReason() {
	}

	static String of(IOException refusal) {
		if (refusal instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (refusal instanceof NoSuchFileException) {
			return "no such directory";
		}
		if (refusal instanceof FileAlreadyExistsException) {
			return "there is a file of that name";
		}
		if (refusal instanceof FileSystemException system && system.getReason() != null) {
			return system.getReason();
		}
		String message = refusal.getMessage();
		return (message != null && !message.isBlank()) ? message : refusal.getClass().getSimpleName();
	}

}
