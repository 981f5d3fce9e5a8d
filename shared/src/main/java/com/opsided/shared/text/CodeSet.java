package com.opsided.shared.text;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of Amazon's codes, compared in normalised form ({@code detection.md} §1). It is
 * written in the same order by every process: a hash of the configuration rests on that.
 *
 * @param normalForms the codes, normalised
 */
public record CodeSet(Set<String> normalForms) {

	public CodeSet {
		Set<String> sorted = new TreeSet<>();
		normalForms.forEach((code) -> sorted.add(NormalForm.of(code)));
		normalForms = Collections.unmodifiableSet(sorted);
		if (normalForms.contains("")) {
			throw new IllegalArgumentException("A code needs at least one letter or digit");
		}
	}

	/**
	 * Returns the set of some codes; two spellings of one code count once.
	 * @param codes the codes in any spelling
	 * @return the set
	 * @throws IllegalArgumentException if a code has neither letter nor digit
	 */
	public static CodeSet of(Collection<String> codes) {
		return new CodeSet(Set.copyOf(codes));
	}

	/**
	 * Returns whether a code is one of these.
	 * @param asWritten the code as Amazon wrote it
	 * @return true if its normalised form is in the set
	 */
	public boolean contains(String asWritten) {
		return this.normalForms.contains(NormalForm.of(asWritten));
	}

}
