package com.opsided.sandbox.warehouse.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.catalog.Timeline;

/**
 * What every report needs to know of the seller, with each day's dates written once.
 *
 * @param seed the seller's seed
 * @param region where the seller trades
 * @param timeline the simulated days
 * @param dialect how the files are written
 * @param dates each day
 * @param slashed each day as the ledger's {@code Date}, {@code 07/06/2026}
 * @param stamped each day as its {@code Date and Time}, {@code 2026-07-06T00:00:00-0700}
 */
record Scene(long seed, Region region, Timeline timeline, Dialect dialect, List<LocalDate> dates, List<String> slashed,
		List<String> stamped) {

	private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

	private static final DateTimeFormatter STAMPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx",
			Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx",
			Locale.ROOT);

	static Scene of(long seed, Region region, Timeline timeline) {
		List<LocalDate> dates = IntStream.rangeClosed(0, timeline.last()).mapToObj(timeline::date).toList();
		return new Scene(seed, region, timeline, Dialect.of(seed, region), dates,
				dates.stream().map(SLASHED::format).toList(),
				dates.stream().map((date) -> STAMPED.format(date.atStartOfDay(region.zone()))).toList());
	}

	/** Chance for what one report alone decides about a product. */
	Dice dice(Product product, ReportFile file) {
		return file.dice(this.seed, product);
	}

	LocalDate date(int day) {
		return this.dates.get(day);
	}

	/** Some time of a day, in the offset of the region. */
	String moment(int day, Dice dice) {
		LocalTime time = LocalTime.of(dice.between(4, 23), dice.below(60), dice.below(60));
		return MOMENT.format(ZonedDateTime.of(date(day), time, this.region.zone()));
	}

}
