package com.opsided.sync.inbound;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The day in the name that Amazon gives a shipment: {@code FBA (2/11/20, 11:18 AM) - 1}
 * with the month first, {@code FBA (29/06/2020, 04:07) - 1} with the day first
 * ({@code amazon-fba.md} §2.3). Names of {@code FBA STA (…)} have the month first, too.
 */
final class ShipmentName {

	private static final Pattern DEFAULT_NAME = Pattern
		.compile("FBA (STA )?\\((\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2}),?\\h+\\d{1,2}:\\d{2}(?:\\h*([AaPp][Mm]))?\\).*");

	private static final int CENTURY = 2000;

	private ShipmentName() {
	}

	/**
	 * Finds the day.
	 * @param name the shipment's name
	 * @return the day, null if the name holds none
	 */
	static @Nullable LocalDate dayIn(String name) {
		Matcher matcher = DEFAULT_NAME.matcher(name);
		if (!matcher.matches()) {
			return null;
		}
		boolean monthFirst = matcher.group(1) != null || matcher.group(5) != null;
		int first = Integer.parseInt(matcher.group(2));
		int second = Integer.parseInt(matcher.group(3));
		int year = Integer.parseInt(matcher.group(4));
		try {
			return LocalDate.of((year < 100) ? CENTURY + year : year, monthFirst ? first : second,
					monthFirst ? second : first);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
