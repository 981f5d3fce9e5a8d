package com.opsided.sync.console.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.opsided.sync.discrepancy.Owed;

/**
 * The months of one currency as bars: places and lengths in pixels, to be written as SVG.
 *
 * @param width the picture's width
 * @param months the months that are shown, the first one first
 * @param bars the bars
 * @param lines the lines behind them
 * @param baseline where 0 is
 */
public record MonthChart(int width, List<Label> months, List<Bar> bars, List<Line> lines, int baseline) {

	/** The picture's height, its axis included. */
	public static final int HEIGHT = 240;

	private static final int MOST = 12;

	private static final int LEFT = 72;

	private static final int TOP = 12;

	private static final int PLOT = 192;

	private static final int MONTH = 76;

	private static final int BAR = 18;

	private static final int STEPS = 4;

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

	public MonthChart {
		months = List.copyOf(months);
		bars = List.copyOf(bars);
		lines = List.copyOf(lines);
	}

	/**
	 * Draws the last twelve of some months.
	 * @param all the months of one currency
	 * @return the chart
	 */
	static MonthChart of(List<Owed.Month> all) {
		List<Owed.Month> shown = last(all);
		Scale scale = Scale.of(shown);
		List<Label> months = new ArrayList<>();
		List<Bar> bars = new ArrayList<>();
		for (int i = 0; i < shown.size(); i++) {
			Owed.Month month = shown.get(i);
			int x = LEFT + i * MONTH;
			months.add(new Label(x + MONTH / 2, NAME.format(month.month())));
			List<BigDecimal> amounts = List.of(month.found().amount(), month.claimed().amount(), month.paid().amount());
			for (int series = 0; series < amounts.size(); series++) {
				bars.add(scale.bar(x + 8 + series * (BAR + 2), amounts.get(series), series + 1));
			}
		}
		return new MonthChart(LEFT + shown.size() * MONTH + 8, months, bars, scale.lines(), scale.y(BigDecimal.ZERO));
	}

	/** The months that a chart shows. */
	static List<Owed.Month> last(List<Owed.Month> all) {
		return all.subList(Math.max(0, all.size() - MOST), all.size());
	}

	/**
	 * A bar.
	 *
	 * @param x its left side
	 * @param y its upper side
	 * @param width its width
	 * @param height its height
	 * @param series 1 for found, 2 for claimed, 3 for paid
	 */
	public record Bar(int x, int y, int width, int height, int series) {

	}

	/**
	 * A month's name.
	 *
	 * @param x its middle
	 * @param text the name
	 */
	public record Label(int x, String text) {

	}

	/**
	 * A line behind the bars.
	 *
	 * @param y where it is
	 * @param amount what it stands for
	 */
	public record Line(int y, BigDecimal amount) {

	}

	/**
	 * From amounts to pixels.
	 *
	 * @param lowest the lowest line
	 * @param step from line to line
	 * @param steps how many
	 */
	private record Scale(BigDecimal lowest, BigDecimal step, int steps) {

		static Scale of(List<Owed.Month> months) {
			BigDecimal most = BigDecimal.ONE;
			BigDecimal least = BigDecimal.ZERO;
			for (Owed.Month month : months) {
				most = most.max(month.found().amount()).max(month.claimed().amount()).max(month.paid().amount());
				least = least.min(month.paid().amount());
			}
			BigDecimal step = round(most.subtract(least).divide(BigDecimal.valueOf(STEPS), 2, RoundingMode.UP));
			BigDecimal lowest = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
			int steps = most.subtract(lowest).divide(step, 0, RoundingMode.CEILING).intValueExact();
			return new Scale(lowest, step, steps);
		}

		/** Up to 1, 2 or 5 times a power of ten. */
		private static BigDecimal round(BigDecimal least) {
			BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
			for (int factor : new int[] { 1, 2, 5 }) {
				BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
				if (step.compareTo(least) >= 0) {
					return step;
				}
			}
			return power.multiply(BigDecimal.TEN);
		}

		int y(BigDecimal amount) {
			return TOP + PLOT
					- amount.subtract(this.lowest)
						.multiply(BigDecimal.valueOf(PLOT))
						.divide(this.step.multiply(BigDecimal.valueOf(this.steps)), 0, RoundingMode.HALF_UP)
						.intValueExact();
		}

		/** What is not 0 can be seen. */
		Bar bar(int x, BigDecimal amount, int series) {
			int zero = y(BigDecimal.ZERO);
			int end = y(amount);
			int height = (amount.signum() == 0) ? 0 : Math.max(1, Math.abs(zero - end));
			return new Bar(x, (amount.signum() >= 0) ? zero - height : zero, BAR, height, series);
		}

		List<Line> lines() {
			List<Line> lines = new ArrayList<>();
			for (int i = 0; i <= this.steps; i++) {
				BigDecimal amount = this.lowest.add(this.step.multiply(BigDecimal.valueOf(i)));
				lines.add(new Line(y(amount), amount));
			}
			return lines;
		}

	}

}
