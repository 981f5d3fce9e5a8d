package com.opsided.sync.auditpage;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file says is text on the page, whatever it says. */
class AuditPageProperties {

	private static final MadePage PLAIN = MadePage.of("name", "text");

	@Property(tries = 300)
	void noTextOfAFileBecomesMarkup(@ForAll("hostile") String account, @ForAll("hostile") String text) {
		MadePage page = MadePage.of("a" + account, text);
		assertThat(page.structure()).isEqualTo(PLAIN.structure());
		assertThat(page.texts("bdi")).contains(kept("a" + account), kept(text), kept(text + "!"));
	}

	@Property(tries = 300)
	void everyPageCanBeWrittenAsUtf8(@ForAll("hostile") String text) {
		String markup = MadePage.of("name", text).markup();
		assertThat(new String(markup.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(markup);
	}

	@Provide
	Arbitrary<String> hostile() {
		Arbitrary<String> pieces = Arbitraries.of("<", ">", "\"", "'", "&", "&lt;", "&#60;", "</script>", "<script>",
				"<!--", "-->", "]]>", "<![CDATA[", "\" onload=\"x()", "<img src=x onerror=x()>", "javascript:", "`",
				"</td></tr></table>", "\u0000", "\u001b", "\u0085", "\ud83d", "\udc00", "\ufffe", "\u202e", "\u2028",
				"\t", "\n", "名前", "😀", "Café", "%s", "{{x}}", "=cmd()");
		return Arbitraries.oneOf(pieces.list().ofMaxSize(8).map((all) -> String.join("", all)),
				Arbitraries.strings().all().ofMaxLength(40));
	}

	/** What no document may hold is shown as U+FFFD; everything else as it was. */
	private static String kept(String text) {
		StringBuilder kept = new StringBuilder();
		text.codePoints()
			.forEach(
					(character) -> kept.appendCodePoint(character == '\t' || character == '\n'
							|| !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE
									&& (character & 0xFFFF) != 0xFFFE && (character & 0xFFFF) != 0xFFFF ? character
											: 0xFFFD));
		return kept.toString();
	}

}
