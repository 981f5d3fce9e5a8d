package com.opsided.sync.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ValueBasis;
import com.opsided.shared.money.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a claim is about and whatever the reports hold, Amazon takes the text.
 */
class ClaimTextProperties {

	private static final LocalDate DAY = LocalDate.parse("2026-09-01");

	private static final Pattern MORE = Pattern
		.compile("(?m)^… and ([0-9]+) more rows? in the attached ledger extract\\.$");

	@Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
	void aClaimsTextFitsAndHidesNoRow(@ForAll("facts") PackFacts facts, @ForAll("events") List<PackEvent> events,
			@ForAll("payments") List<PackPayment> payments) {
		holds(new WriteClaimText(facts, events, events.size(), payments).claim(), facts, events.size());
	}

	@Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
	void anAppealFitsAndHidesNoRow(@ForAll("facts") PackFacts facts, @ForAll("events") List<PackEvent> events,
			@ForAll("payments") List<PackPayment> payments) {
		String text = new WriteClaimText(facts, events, events.size(), payments).appeal();
		holds(text, facts, events.size());
		assertThat(text).contains((facts.caseId() != null) ? "case " + facts.caseId() : "our request")
			.contains("Evidence: the inventory ledger extract");
	}

	private static void holds(String text, PackFacts facts, int rows) {
		int lines = (int) text.lines().count();
		assertThat(text.length() + lines).as("with two characters for a line's end").isLessThanOrEqualTo(2_000);
		assertThat(text.codePoints().noneMatch((point) -> Character.getType(point) == Character.SURROGATE)).isTrue();
		assertThat(text.codePoints().noneMatch((point) -> Character.isISOControl(point) && point != '\n')).isTrue();
		Matcher more = MORE.matcher(text);
		int hidden = more.find() ? Integer.parseInt(more.group(1)) : 0;
		long shown = text.lines().filter((line) -> line.startsWith("- ")).count();
		assertThat(shown + hidden).as(text).isEqualTo(rows);
		assertThat(text).contains(facts.remaining() + " unit", ": " + facts.eventDate());
	}

	@Provide
	Arbitrary<PackFacts> facts() {
		Arbitrary<String> names = texts();
		return Combinators
			.combine(
					Arbitraries.of(DiscrepancyType.values())
						.filter((type) -> type != DiscrepancyType.BALANCE_BREAK
								&& type != DiscrepancyType.SNAPSHOT_DRIFT),
					names, names, names, names, names,
					Arbitraries.strings().numeric().ofMinLength(8).ofMaxLength(15).injectNull(0.2),
					Arbitraries.integers().between(1, Integer.MAX_VALUE))
			.flatAs((type, fnsku, msku, title, reference, reason, caseId,
					units) -> found().map((found) -> new PackFacts(UUID.randomUUID(), 1, type, ClaimState.DENIED,
							caseId, reason, fnsku, msku, "B0" + fnsku, title, DAY, reference, units, 0, null, DAY, DAY,
							true, found)));
	}

	private static Arbitrary<FoundFacts> found() {
		return Combinators
			.combine(texts(), texts(), texts(), Arbitraries.of(ValueBasis.values()),
					Arbitraries.integers().injectNull(0.3))
			.as((center, disposition, reason, basis, amazon) -> new FoundFacts(center, disposition, reason,
					Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE, amazon,
					new Money(new BigDecimal("9999999999.99"), "USD"), basis, 1))
			.injectNull(0.1);
	}

	@Provide
	Arbitrary<List<PackEvent>> events() {
		return Combinators
			.combine(texts(), texts(), Arbitraries.integers(), Arbitraries.integers().between(-400, 400),
					Arbitraries.of(true, false))
			.as((one, two, quantity, days, claimed) -> new PackEvent(DAY.plusDays(days), one, two, quantity, two, one,
					two, one, quantity, claimed))
			.list()
			.ofMaxSize(120);
	}

	@Provide
	Arbitrary<List<PackPayment>> payments() {
		return texts().map((text) -> new PackPayment(DAY, text, null, text, Integer.MAX_VALUE, null))
			.list()
			.ofMaxSize(20);
	}

	/** Anything, halves of surrogate pairs and what turns a line around included. */
	private static Arbitrary<String> texts() {
		Arbitrary<String> odd = Arbitraries
			.of("\uD83D\uDE00", "\uD83D", "\uDE00", "\u0000", "\r\n", "\u202E", "\u200D", "é", "漢", "\"", "x", " ")
			.list()
			.ofMaxSize(400)
			.map((parts) -> String.join("", parts));
		return Arbitraries.oneOf(odd, Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(600),
				Arbitraries.strings().alpha().numeric().ofMaxLength(12), Arbitraries.just("W".repeat(5_000)));
	}

}
