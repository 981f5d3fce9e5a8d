package com.opsided.integration.google;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Makes plain text of what anybody may have written. */
final class MailText {

	private static final String UNSEEN = "script, style, head, title, noscript, template, object, iframe, svg, math, [hidden]";

	private MailText() {
	}

	/** One line without control characters, also without those that turn it around. */
	static String line(String text) {
		return plain(text).replaceAll("[\u202a-\u202e\u2066-\u2069]", "").replaceAll("\\s+", " ").strip();
	}

	/** Lines without control characters. */
	static String plain(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]", "");
	}

	/** A line in which Gmail escaped what HTML would take for markup. */
	static @Nullable String unescaped(@Nullable String text) {
		return (text != null) ? line(Parser.unescapeEntities(text, false)) : null;
	}

	/** What a person would read of an HTML text, block by block, without its markup. */
	static String withoutMarkup(String html) {
		Document document = Jsoup.parse(html);
		document.select(UNSEEN).remove();
		StringBuilder text = new StringBuilder();
		NodeTraversor.traverse(new ReadingVisitor(text), document.body());
		return plain(text.toString()).replaceAll("[ \t\u00a0]+", " ")
			.replaceAll(" ?\n ?", "\n")
			.replaceAll("\n{3,}", "\n\n")
			.strip();
	}

	/** Writes texts, and a line's end where a block ends. */
	private record ReadingVisitor(StringBuilder text) implements NodeVisitor {

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words) {
				this.text.append(words.getWholeText().replaceAll("\\s+", " "));
			}
			else if (node instanceof Element element
					&& (element.normalName().equals("br") || element.normalName().equals("li"))) {
				this.text.append('\n');
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element) {
				if (element.normalName().equals("td") || element.normalName().equals("th")) {
					this.text.append(' ');
				}
				else if (element.isBlock()) {
					this.text.append('\n');
				}
			}
		}

	}

}
