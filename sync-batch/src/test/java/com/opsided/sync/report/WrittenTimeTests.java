package com.opsided.sync.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTimeTests {

	@Example
	void everyFormOfADateIsUnderstood() {
		for (String date : new String[] { "09/05/2026", "9/5/2026", "2026-09-05", "2026-9-5", "2026/09/05",
				"05.09.2026", "5.9.2026", " 09/05/2026 ", "2026-09-05T23:59:59-0700", "2026-09-05T00:00:00+01:00",
				"2026-09-05T00:00:00+0900", "2026-09-05 10:00:00 UTC", "9/5/2026 9:59", "9/5/2026 9:59 PM",
				"2026/09/05 10:00:00 +09" }) {
			assertThat(day(date)).as(date).isEqualTo("2026-09-05");
		}
	}

	@Example
	void aMonthStandsForItsLastDayWhereAMonthMayStand() {
		assertThat(period("02/2028")).isEqualTo("2028-02-29");
		assertThat(period("2/2027")).isEqualTo("2027-02-28");
		assertThat(period("2026-09")).isEqualTo("2026-09-30");
		assertThat(period("2026/12")).isEqualTo("2026-12-31");
		assertThat(day("02/2028")).isEqualTo("UNREADABLE");
		assertThat(day("2026-09")).isEqualTo("UNREADABLE");
	}

	@Example
	void whatIsNoDateIsUnreadable() {
		for (String other : new String[] { "31/12/2026", "13/13/2026", "02/29/2027", "2026-02-30", "31.04.2026",
				"09/05/26", "20260905", "05-09-2026", "2026.09.05", "Sep 5, 2026", "09-05/2026", "09/5x/2026",
				"0/5/2026", "09/005/2026", "1899-12-31", "2200-01-01", "2026-09-05T", "2026-09-05T25:00",
				"2026-09-05T10:60", "2026-09-05T10:00:00 PST", "2026-09-05T10:00:00+25:00", "2026-09-05X10:00",
				"9/5/2026 13:00 PM", "2026-09-05T10", "2026-13", "13/2026", "2026-09 10:00", "/", "2026-", "2026-09-",
				"０9/05/2026" }) {
			assertThat(period(other)).as(other).isEqualTo("UNREADABLE");
			assertThat(day(other)).as(other).isEqualTo("UNREADABLE");
		}
	}

	@Example
	void nothingIsMissing() {
		assertThat(day("")).isEqualTo("MISSING");
		assertThat(day("--")).isEqualTo("MISSING");
		assertThat(day("N/A")).isEqualTo("MISSING");
	}

	@Example
	void aTimeIsTheInstantOfItsOffset() {
		assertThat(instant("2026-07-06T00:00:00-0700")).isEqualTo("2026-07-06T07:00:00Z -25200");
		assertThat(instant("2026-07-20T01:00:00+0100")).isEqualTo("2026-07-20T00:00:00Z 3600");
		assertThat(instant("2026-07-20T01:00:00.123456789Z")).isEqualTo("2026-07-20T01:00:00.123456Z 0");
		assertThat(instant("2026-07-20 01:00:00.5 UTC")).isEqualTo("2026-07-20T01:00:00.500Z 0");
		assertThat(instant("7/20/2026 12:05 AM")).isEqualTo("2026-07-20T00:05:00Z 0");
		assertThat(instant("7/20/2026 12:05 pm")).isEqualTo("2026-07-20T12:05:00Z 0");
		assertThat(instant("2026-07-20T01:00+09")).isEqualTo("2026-07-19T16:00:00Z 32400");
		assertThat(instant("2026-07-20T23:59:60Z")).isEqualTo("2026-07-20T23:59:59Z 0");
		assertThat(instant("2026-07-20")).isEqualTo("2026-07-20T00:00:00Z 0");
	}

	@Property
	void everyDayComesBackInEveryForm(@ForAll("days") LocalDate date) {
		for (String form : new String[] { "MM/dd/yyyy", "M/d/yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy" }) {
			assertThat(day(date.format(DateTimeFormatter.ofPattern(form)))).isEqualTo(date.toString());
		}
		LocalDate last = date.withDayOfMonth(date.lengthOfMonth());
		assertThat(period(date.format(DateTimeFormatter.ofPattern("MM/yyyy")))).isEqualTo(last.toString());
		assertThat(period(date.format(DateTimeFormatter.ofPattern("yyyy-MM")))).isEqualTo(last.toString());
	}

	@Property
	void everyInstantComesBackInEveryOffset(@ForAll("days") LocalDate date, @ForAll @IntRange(max = 86_399) int second,
			@ForAll @IntRange(max = 999_999) int micros, @ForAll @IntRange(min = -72, max = 72) int quarters) {
		OffsetDateTime time = date.atStartOfDay()
			.plusSeconds(second)
			.plus(micros, ChronoUnit.MICROS)
			.atOffset(ZoneOffset.ofTotalSeconds(quarters * 900));
		for (String form : new String[] { "yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx", "yyyy-MM-dd HH:mm:ss.SSSSSSxxx",
				"MM/dd/yyyy hh:mm:ss.SSSSSS a" }) {
			boolean zoned = form.contains("x");
			OffsetDateTime expected = zoned ? time : time.withOffsetSameLocal(ZoneOffset.UTC);
			assertThat(instant(time.format(DateTimeFormatter.ofPattern(form, Locale.ROOT))))
				.isEqualTo(expected.toInstant() + " " + expected.getOffset().getTotalSeconds());
		}
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.longs()
			.between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2199, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
	}

	private static String day(String text) {
		byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
		int day = CalendarDay.parse(utf8, 1, utf8.length - 1);
		return switch (day) {
			case CalendarDay.MISSING -> "MISSING";
			case CalendarDay.UNREADABLE -> "UNREADABLE";
			default -> LocalDate.ofEpochDay(day).toString();
		};
	}

	private static String period(String text) {
		byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
		WrittenTime time = new WrittenTime();
		CellState state = time.read(utf8, 1, utf8.length - 1);
		return (state == CellState.VALUE) ? LocalDate.ofEpochDay(time.epochDay()).toString() : state.name();
	}

	private static String instant(String text) {
		byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
		WrittenTime time = new WrittenTime();
		assertThat(time.read(utf8, 1, utf8.length - 1)).as(text).isEqualTo(CellState.VALUE);
		return Instant.EPOCH.plus(time.epochMicros(), ChronoUnit.MICROS) + " " + time.offsetSeconds();
	}

}
