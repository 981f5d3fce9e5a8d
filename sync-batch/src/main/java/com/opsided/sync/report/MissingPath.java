package com.opsided.sync.report;

import java.nio.file.Path;

/**
 * A path was given that leads nowhere: the caller's mistake, not the file's. The message
 * is a sentence for that person.
 */
public final class MissingPath extends Exception {

	private final String path;

	MissingPath(Path path) {
		super(path + ": there is no such file or directory; check the path");
		this.path = path.toString();
	}

	/**
	 * Returns the path as it was given.
	 * @return the path
	 */
	public String path() {
		return this.path;
	}

}
