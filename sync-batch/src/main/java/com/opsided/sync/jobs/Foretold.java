package com.opsided.sync.jobs;

import java.util.List;

/**
 * What will happen if somebody changes a run.
 *
 * @param allowed whether the run can be changed so from where it stands
 * @param sentences what will happen, or why it cannot be done, in the order of their
 * importance
 */
public record Foretold(boolean allowed, List<String> sentences) {

	public Foretold {
		sentences = List.copyOf(sentences);
	}

	static Foretold refused(String why) {
		return new Foretold(false, List.of(why));
	}

}
