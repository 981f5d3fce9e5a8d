package com.opsided.sync.auditpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Writes elements one after another, holding none. Tags and names of attributes are ours;
 * everything else is escaped. The result is well-formed XML, too, so that a test can read
 * it back strictly.
 */
final class HtmlWriter {

	private final Writer out;

	HtmlWriter(Writer out) {
		this.out = out;
	}

	/**
	 * Opens an element.
	 * @param tag its name
	 * @param attributes names and values in turns
	 */
	HtmlWriter open(String tag, Object... attributes) {
		return begin(tag, attributes).write(">");
	}

	HtmlWriter close(String tag) {
		return write("</").write(tag).write(">");
	}

	/** Writes an element that holds nothing and is never closed in HTML. */
	HtmlWriter empty(String tag, Object... attributes) {
		return begin(tag, attributes).write("/>");
	}

	HtmlWriter text(Object text) {
		return write(HtmlText.of(text.toString()));
	}

	HtmlWriter element(String tag, Object text, Object... attributes) {
		return open(tag, attributes).text(text).close(tag);
	}

	/** Writes a cell with a line for each amount that is not nothing. */
	HtmlWriter amounts(Map<String, BigDecimal> amounts) {
		open("td", "class", "n");
		long shown = amounts.values().stream().filter((amount) -> amount.signum() != 0).count();
		if (shown == 0) {
			text("–");
		}
		amounts.forEach((currency, amount) -> {
			if (amount.signum() != 0) {
				element("span", PageWords.money(amount, currency), "class", "amount").text(" ");
			}
		});
		return close("td");
	}

	HtmlWriter line() {
		return write("\n");
	}

	/**
	 * Writes what is not escaped.
	 * @param markup a constant of ours: the doctype, the style, the script
	 */
	HtmlWriter constant(String markup) {
		return write(markup);
	}

	private HtmlWriter begin(String tag, Object... attributes) {
		write("<").write(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			write(" ").write(attributes[i].toString()).write("=\"");
			write(HtmlText.of(attributes[i + 1].toString())).write("\"");
		}
		return this;
	}

	private HtmlWriter write(String text) {
		try {
			this.out.write(text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex.getMessage(), ex);
		}
	}

}
