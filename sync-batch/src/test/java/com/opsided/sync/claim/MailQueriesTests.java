package com.opsided.sync.claim;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class MailQueriesTests {

	private static final Pattern QUERY = Pattern.compile("has:attachment (\\{(\"[^\"{}()]+\" ?)+}|\"[^\"{}()]+\")");

	private static MailQueries of(String msku, String fnsku, @Nullable String supplier, @Nullable String caseId) {
		LocalDate day = LocalDate.EPOCH;
		return MailQueries.of(new PackFacts(UUID.randomUUID(), 1, DiscrepancyType.FC_LOST, ClaimState.READY, caseId,
				null, fnsku, msku, "", "", day, "", 1, 0, null, day, day, true, null), supplier);
	}

	@Example
	void invoicesAreLookedForByProductSupplierAndCase() {
		MailQueries queries = of("SKU-1", "X001ABC", "Lumen GmbH & Co. KG", "12345678901");
		assertThat(queries.invoices())
			.isEqualTo("has:attachment {\"SKU-1\" \"X001ABC\" \"Lumen GmbH Co. KG\" \"12345678901\"}");
		assertThat(queries.cases()).isEqualTo("\"12345678901\"");
	}

	@Example
	void aNameCannotBecomeAnOperator() {
		assertThat(of("a\" OR in:anywhere from:me \"", "X1\\\"", "{-has:attachment}", null).invoices())
			.isEqualTo("has:attachment {\"a OR in anywhere from me\" \"-has attachment\"}");
	}

	@Example
	void whereNothingIsKnownNothingIsLookedFor() {
		assertThat(of("", "..", null, null)).isEqualTo(new MailQueries(null, null));
	}

	@Property(tries = 300)
	void everyNameStaysBetweenItsQuotes(@ForAll("names") String msku, @ForAll("names") String fnsku,
			@ForAll("names") String supplier) {
		String invoices = of(msku, fnsku, supplier, null).invoices();
		assertThat(invoices == null || QUERY.matcher(invoices).matches()).as(invoices).isTrue();
		assertThat(invoices == null || invoices.length() <= 500).isTrue();
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.oneOf(
				Arbitraries
					.of("\"", "{", "}", "(", " OR ", "from:", "-", "\\", "in:anywhere", "a", "é", "\uD83D", "\uFF02",
							"\n")
					.list()
					.ofMaxSize(80)
					.map((parts) -> String.join("", parts)),
				Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(200));
	}

}
