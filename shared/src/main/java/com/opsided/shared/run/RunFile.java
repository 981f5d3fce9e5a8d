package com.opsided.shared.run;

import org.jspecify.annotations.Nullable;

/**
 * A report file of a run.
 *
 * @param load the number of its load within the account
 * @param kind what it is
 * @param name its name without folders
 * @param state how far it is: {@code COPYING}, {@code COPIED}, {@code LIVE},
 * {@code FAILED}
 * @param detail why it was given up, null if it was not
 * @param counts its rows so far
 */
public record RunFile(int load, String kind, String name, String state, @Nullable String detail,
		RunProgress.Counts counts) {

}
