package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * An order of discrepancies; those that are alike in it come by id. Each is an index of
 * the list.
 */
public enum DiscrepancyOrder {

	/** By deadline, the next one first; those without one last. */
	DEADLINE("closes", "date", false),
	/** By deadline, the last one first; those without one before. */
	DEADLINE_LAST("closes", "date", true),
	/** By claimable amount, the lowest first; those whose value is unknown before. */
	AMOUNT("coalesce(listed_amount, -1)", "numeric", false),
	/** By claimable amount, the highest first; those whose value is unknown last. */
	AMOUNT_HIGHEST("coalesce(listed_amount, -1)", "numeric", true),
	/** By the day they were listed first, the oldest first. */
	FOUND("found_on", "date", false),
	/** By the day they were listed first, the newest first. */
	FOUND_LAST("found_on", "date", true);

	private static final String NEVER = "infinity";

	/**
	 * PostgreSQL compares the bytes of a UUID without a sign, Java their numbers with
	 * one.
	 */
	private static final Comparator<ListedDiscrepancy> BY_ID = Comparator.comparing((listed) -> listed.id().toString());

	private final String column;

	private final String type;

	private final boolean descending;

	DiscrepancyOrder(String column, String type, boolean descending) {
		this.column = column;
		this.type = type;
		this.descending = descending;
	}

	/**
	 * Returns the place of a discrepancy in this order.
	 * @param listed the discrepancy
	 * @return its place
	 */
	public DiscrepancyFilter.Position position(ListedDiscrepancy listed) {
		return new DiscrepancyFilter.Position(key(listed), listed.id());
	}

	/**
	 * Returns this order for lists that are put together of several.
	 * @return a comparator that is consistent with the pages of
	 * {@code DiscrepancyListView}
	 */
	public Comparator<ListedDiscrepancy> comparator() {
		Comparator<ListedDiscrepancy> byKey = this.type.equals("numeric")
				? Comparator.comparing((listed) -> new BigDecimal(key(listed)))
				: Comparator.comparing((listed) -> day(key(listed)));
		Comparator<ListedDiscrepancy> both = byKey.thenComparing(BY_ID);
		return this.descending ? both.reversed() : both;
	}

	private String key(ListedDiscrepancy listed) {
		return switch (this) {
			case DEADLINE, DEADLINE_LAST -> closes(listed);
			case AMOUNT, AMOUNT_HIGHEST -> amount(listed);
			case FOUND, FOUND_LAST -> listed.foundOn().toString();
		};
	}

	private static LocalDate day(String key) {
		return key.equals(NEVER) ? LocalDate.MAX : LocalDate.parse(key);
	}

	String orderBy() {
		return this.descending ? this.column + " desc, loss desc" : this.column + ", loss";
	}

	String after() {
		return "(%s, loss) %s (cast(:key as %s), :loss)".formatted(this.column, this.descending ? "<" : ">", this.type);
	}

	private static String closes(ListedDiscrepancy listed) {
		LocalDate closes = listed.discrepancy().windowCloses();
		return (closes != null) ? closes.toString() : NEVER;
	}

	private static String amount(ListedDiscrepancy listed) {
		BigDecimal amount = listed.discrepancy().claimableAmount();
		return (amount != null) ? amount.toPlainString() : "-1";
	}

}
