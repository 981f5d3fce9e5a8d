package com.opsided.sync.audit;

import java.util.List;

/** Nothing can be audited, for reasons that lie in the files; one sentence for each. */
final class UnusableFiles extends RuntimeException {

	UnusableFiles(List<String> sentences) {
		super(String.join(System.lineSeparator(), sentences));
	}

}
