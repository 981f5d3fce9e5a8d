package com.opsided.shared.account;

/**
 * One Amazon selling account in one region ({@code detection.md} §1).
 *
 * @param id the number that leads the primary key of every table of seller data
 * @param name the name its owner gave it, unique within the region
 * @param region the region it sells in
 */
public record Account(long id, String name, Region region) {

	public Account {
		if (name.isBlank()) {
			throw new IllegalArgumentException("An account needs a name");
		}
	}

}
