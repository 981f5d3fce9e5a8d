package com.opsided.sync.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the console writes numbers, money and times: English, with units, with the zone.
 * What is null is written as a dash. For one page; not thread-safe.
 */
public final class Formats {

	private static final String NOTHING = "–";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

	private static final String[] BYTES = { "B", "KiB", "MiB", "GiB", "TiB" };

	private static final int STEP = 1024;

	private final ZoneId zone;

	private final Clock clock;

	/**
	 * Makes the formats of a page.
	 * @param zone the zone of its times
	 * @param clock tells what is ago
	 */
	public Formats(ZoneId zone, Clock clock) {
		this.zone = zone;
		this.clock = clock;
	}

	/**
	 * Returns the zone of the page's times.
	 * @return the browser's own, UTC if it is not known
	 */
	public ZoneId zone() {
		return this.zone;
	}

	/**
	 * Writes a whole number.
	 * @param number the number
	 * @return like {@code 1,234,567}
	 */
	public String number(@Nullable Number number) {
		return (number != null) ? String.format(Locale.ENGLISH, "%,d", number.longValue()) : NOTHING;
	}

	/**
	 * Writes an amount with its currency's decimals.
	 * @param amount the amount
	 * @param currency the ISO 4217 code
	 * @return like {@code 1,234.50 USD}
	 */
	public String money(@Nullable BigDecimal amount, @Nullable String currency) {
		if (amount == null || currency == null) {
			return NOTHING;
		}
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
		format.setMinimumFractionDigits(decimals(currency));
		format.setMaximumFractionDigits(decimals(currency));
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(amount) + " " + currency;
	}

	/**
	 * Writes money.
	 * @param money the money
	 * @return like {@code 1,234.50 USD}
	 */
	public String money(@Nullable Money money) {
		return (money != null) ? money(money.amount(), money.currency()) : NOTHING;
	}

	private static int decimals(String currency) {
		try {
			return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
		}
		catch (IllegalArgumentException ex) {
			return 2;
		}
	}

	/**
	 * Writes a day.
	 * @param day the day
	 * @return like {@code 24 Mar 2026}
	 */
	public String day(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : NOTHING;
	}

	/**
	 * Writes how far away a day is. Amazon's days, and with them deadlines, are in UTC.
	 * @param day the day
	 * @return like {@code in 14 days}, {@code today} or {@code 3 days ago}
	 */
	public String daysAway(@Nullable LocalDate day) {
		if (day == null) {
			return NOTHING;
		}
		long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC), day);
		if (days == 0) {
			return "today";
		}
		String many = number(Math.abs(days)) + ((Math.abs(days) == 1) ? " day" : " days");
		return (days > 0) ? "in " + many : many + " ago";
	}

	/**
	 * Writes a time with its zone.
	 * @param time the time
	 * @return like {@code 24 Mar 2026, 10:00:05 UTC}
	 */
	public String time(@Nullable Instant time) {
		return (time != null) ? TIME.format(time.atZone(this.zone)) : NOTHING;
	}

	/**
	 * Writes how long ago a time is.
	 * @param time the time
	 * @return like {@code 3 min ago} or {@code in 2 h}
	 */
	public String ago(@Nullable Instant time) {
		if (time == null) {
			return NOTHING;
		}
		Duration passed = Duration.between(time, this.clock.instant());
		return passed.isNegative() ? "in " + duration(passed.negated()) : duration(passed) + " ago";
	}

	/**
	 * Writes a duration in its two largest units.
	 * @param duration the duration
	 * @return like {@code 2 h 5 min} or {@code 850 ms}
	 */
	public String duration(@Nullable Duration duration) {
		if (duration == null) {
			return NOTHING;
		}
		if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
			return duration.toMillis() + " ms";
		}
		if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
			return duration.toSeconds() + " s";
		}
		if (duration.compareTo(Duration.ofHours(1)) < 0) {
			return two(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
		}
		return (duration.toDays() == 0) ? two(duration.toHours(), "h", duration.toMinutesPart(), "min")
				: two(duration.toDays(), "d", duration.toHoursPart(), "h");
	}

	private static String two(long large, String unit, int small, String smaller) {
		return large + " " + unit + ((small > 0) ? " " + small + " " + smaller : "");
	}

	/**
	 * Writes a rate.
	 * @param perSecond how many a second
	 * @param what what is counted, such as {@code rows}
	 * @return like {@code 12,345 rows/s}
	 */
	public String rate(@Nullable Double perSecond, String what) {
		return (perSecond != null) ? number(Math.round(perSecond)) + " " + what + "/s" : NOTHING;
	}

	/**
	 * Writes a share.
	 * @param share between 0 and 1
	 * @return like {@code 12.5 %}
	 */
	public String percent(@Nullable Double share) {
		return (share != null) ? String.format(Locale.ENGLISH, "%.1f %%", share * 100) : NOTHING;
	}

	/**
	 * Writes a size.
	 * @param bytes how many bytes
	 * @return like {@code 1.5 MiB}
	 */
	public String bytes(@Nullable Long bytes) {
		if (bytes == null) {
			return NOTHING;
		}
		double size = bytes;
		int unit = 0;
		while (size >= STEP && unit < BYTES.length - 1) {
			size /= STEP;
			unit++;
		}
		return (unit == 0) ? bytes + " B" : String.format(Locale.ENGLISH, "%.1f %s", size, BYTES[unit]);
	}

	/**
	 * Writes a constant's name for people.
	 * @param constant the constant
	 * @return like {@code Lost in warehouse} for {@code LOST_IN_WAREHOUSE}
	 */
	public String words(@Nullable Object constant) {
		if (constant == null) {
			return NOTHING;
		}
		String words = constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
