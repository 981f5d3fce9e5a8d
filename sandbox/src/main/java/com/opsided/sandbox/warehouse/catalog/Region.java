package com.opsided.sandbox.warehouse.catalog;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A region of the Selling Partner API, as far as the simulated seller trades in it
 * ({@code amazon-fba.md} §1.5).
 */
public enum Region {

	/** North America: the United States and Canada. */
	NA("America/Los_Angeles", "windows-1252"),
	/** Europe: the continent in euros, the United Kingdom in pounds. */
	EU("Europe/London", "windows-1252"),
	/** The Far East: Japan. */
	FE("Asia/Tokyo", "windows-31j");

	private final ZoneId zone;

	private final Charset legacyCharset;

	Region(String zone, String legacyCharset) {
		this.zone = ZoneId.of(zone);
		this.legacyCharset = Charset.forName(legacyCharset);
	}

	/**
	 * Reads a region as people write it.
	 * @param text {@code na}, {@code eu} or {@code fe}, in any case
	 * @return the region
	 * @throws IllegalArgumentException if the text names no region
	 */
	public static Region parse(String text) {
		for (Region region : values()) {
			if (region.code().equalsIgnoreCase(text)) {
				return region;
			}
		}
		throw new IllegalArgumentException("'" + text + "' is not a region; use na, eu or fe");
	}

	/**
	 * Returns the region as it is written in files.
	 * @return {@code na}, {@code eu} or {@code fe}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the zone whose days and offsets the reports use.
	 * @return the zone
	 */
	public ZoneId zone() {
		return this.zone;
	}

	/**
	 * Returns the charset of those reports that are not UTF-8.
	 * @return the charset
	 */
	public Charset legacyCharset() {
		return this.legacyCharset;
	}

}
