package com.opsided.sync.report;

/**
 * What a column of a report holds, and so how its cells are read and where they land.
 */
public enum CellType {

	/** Text as it was written. */
	TEXT("a text", "text") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new TextCell();
		}
	},
	/** An ISO 4217 code, turned into upper case; lands as text. */
	CURRENCY("a currency code of three letters", "text") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new CurrencyCell();
		}
	},
	/** A whole number ({@link WholeNumber}). */
	INTEGER("a whole number", "int") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new WholeCell();
		}
	},
	/** A decimal number ({@link DecimalNumber}). */
	DECIMAL("a number", "numeric") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new DecimalCell(mark, true);
		}
	},
	/** A decimal number that is not below 0. */
	COST("an amount of 0 or more", "numeric") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new DecimalCell(mark, false);
		}
	},
	/** The calendar date of a date or date and time, as written ({@link WrittenTime}). */
	DATE("a date", "date") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new DateCell(false);
		}
	},
	/** A date, or a month, which stands for its last day. */
	PERIOD("a date or a month", "date") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new DateCell(true);
		}
	},
	/** The instant of a date and time. */
	TIMESTAMP("a date and time", "timestamptz") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new TimestampCell();
		}
	},
	/** Yes or no. */
	BOOLEAN("yes or no", "boolean") {
		@Override
		Cell newCell(ThousandsMark mark) {
			return new BooleanCell();
		}
	};

	private final String noun;

	private final String sqlType;

	CellType(String noun, String sqlType) {
		this.noun = noun;
		this.sqlType = sqlType;
	}

	/**
	 * Returns what a cell should hold, for messages.
	 * @return the noun with its article
	 */
	public String noun() {
		return this.noun;
	}

	/**
	 * Returns the PostgreSQL type of the column the cells land in.
	 * @return the type; {@code text} columns are {@code not null}, all others nullable
	 */
	public String sqlType() {
		return this.sqlType;
	}

	abstract Cell newCell(ThousandsMark mark);

}
