package com.opsided.sync.upload;

import java.util.List;

/**
 * None of the files that were handed in can be read as a report; one sentence for each.
 */
final class UnusableUpload extends RuntimeException {

	UnusableUpload(List<String> sentences) {
		super("BAD_DATA: " + String.join("; ", sentences));
	}

}
