package com.opsided.shared.run;

import java.util.Arrays;
import java.util.List;

/** How much a log line matters, the most first. */
public enum LogLevel {

	ERROR, WARN, INFO, DEBUG, TRACE;

	/**
	 * Lists the levels of the lines that matter as much as this or more.
	 * @return the names of the levels
	 */
	public List<String> orWorse() {
		return Arrays.stream(values()).filter((level) -> level.compareTo(this) <= 0).map(LogLevel::name).toList();
	}

}
