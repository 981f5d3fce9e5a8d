package com.opsided.shared.account;

import java.util.Locale;

/**
 * A region of the Selling Partner API. A selling account belongs to exactly one.
 */
public enum Region {

	/** North America: US, CA, MX, BR. */
	NA,
	/** Europe, the Middle East, Africa and India. */
	EU,
	/** The Far East: JP, AU, SG. */
	FE;

	/**
	 * Reads a region as people write it.
	 * @param text {@code na}, {@code eu} or {@code fe}, in any case
	 * @return the region
	 * @throws IllegalArgumentException if the text names no region
	 */
	public static Region parse(String text) {
		for (Region region : values()) {
			if (region.name().equalsIgnoreCase(text.strip())) {
				return region;
			}
		}
		throw new IllegalArgumentException("'" + text + "' is not a region; use na, eu or fe");
	}

	/**
	 * Returns the region as it is written in files and addresses.
	 * @return {@code na}, {@code eu} or {@code fe}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
