package com.opsided.sync.product;

/**
 * A part of an account's products, in the order of code points.
 *
 * @param from the first FNSKU, empty for the beginning
 * @param to the first FNSKU after it, empty for the end
 */
public record ProductRange(String from, String to) {

	/** The setting that holds the end: a text from a file must not become SQL. */
	static final String TO = "opsided.to_fnsku";

	/** All products. */
	public static final ProductRange ALL = new ProductRange("", "");

	/**
	 * The same part, begun later.
	 * @param later the first FNSKU
	 * @return the rest of the part
	 */
	public ProductRange from(String later) {
		return new ProductRange(later, this.to);
	}

	/** Filters a sorted query; PostgreSQL does so before it sorts. */
	String within(String select) {
		return this.to.isEmpty() ? select
				: "select * from (" + select + "\n) products where fnsku collate \"C\" < current_setting('" + TO + "')";
	}

}
