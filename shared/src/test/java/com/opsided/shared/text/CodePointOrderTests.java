package com.opsided.shared.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class CodePointOrderTests {

	@Example
	void aTextBeyondTheBasicPlaneComesAfterOneInIt() {
		String replacement = "\uFFFD";
		String emoji = "\uD83D\uDE00";
		assertThat(CodePointOrder.compare(emoji, replacement)).isPositive();
		assertThat(emoji.compareTo(replacement)).as("why compareTo does not do").isNegative();
	}

	@Example
	void aPrefixComesFirst() {
		assertThat(CodePointOrder.compare("SKU", "SKU-1")).isNegative();
	}

	@Property
	void textsAreOrderedAsPostgresOrdersTheirBytes(@ForAll("texts") String left, @ForAll("texts") String right) {
		int byBytes = Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8),
				right.getBytes(StandardCharsets.UTF_8));
		assertThat(Integer.signum(CodePointOrder.compare(left, right))).isEqualTo(Integer.signum(byBytes));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("a", "B", "é", "\uD7FF", "\uE000", "\uFFFD", "\uD800\uDC00", "\uDBFF\uDFFF")
			.list()
			.ofMaxSize(4)
			.map((parts) -> String.join("", parts));
	}

}
