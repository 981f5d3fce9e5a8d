package com.opsided.sync.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What one look found.
 *
 * @param check what was looked at
 * @param grade how it stands
 * @param says what was seen, in one line without secrets
 * @param remedy what to do, null if there is nothing to
 */
public record Finding(String check, Grade grade, String says, @Nullable String remedy) {

	public Finding {
		says = says.replaceAll("\\p{Cc}+", " ").strip();
	}

	static Finding ok(String check, String says) {
		return new Finding(check, Grade.OK, says, null);
	}

	static Finding warning(String check, String says, String remedy) {
		return new Finding(check, Grade.WARNING, says, remedy);
	}

	static Finding fault(String check, String says, String remedy) {
		return new Finding(check, Grade.FAULT, says, remedy);
	}

	static Finding skipped(String check, String says) {
		return new Finding(check, Grade.SKIPPED, says, null);
	}

}
