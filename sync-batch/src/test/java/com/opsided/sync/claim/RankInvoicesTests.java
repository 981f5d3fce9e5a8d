package com.opsided.sync.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankInvoicesTests {

	private static final LocalDate DAY = LocalDate.parse("2026-09-01");

	private static final PackFacts LOSS = new PackFacts(UUID.randomUUID(), 1, DiscrepancyType.FC_LOST, ClaimState.READY,
			null, null, "X001ABC", "UD-7", "B0CDE", "a lamp", DAY, "4711", 1, 0, null, DAY, DAY, true, null);

	private static FoundMail mail(String id, String from, String subject, String text, String file) {
		return new FoundMail(id, from, subject, Instant.parse("2026-07-01T08:00:00Z"), text,
				List.of(new FoundMail.Attachment("p1", file, "application/pdf", 10)));
	}

	private static List<String> ranked(FoundMail... mails) {
		return new RankInvoices(LOSS, "Lumen Works").of(List.of(mails))
			.stream()
			.map((each) -> each.mail().id())
			.toList();
	}

	@Test
	void theInvoiceThatNamesTheProductComesFirst() {
		assertThat(ranked(mail("other", "shop@x.example", "Invoice 3", "two chairs", "INV-3.pdf"),
				mail("amazon", "Amazon <fba@amazon.com>", "Case", "about UD-7", "case.pdf"),
				mail("right", "billing@lumen.example", "Invoice 7", "50 pcs of UD-7", "INV-7.pdf"),
				mail("order", "billing@lumen.example", "Purchase order 7", "50 pcs of UD-7", "PO-7.pdf")))
			.containsExactly("right", "other", "amazon", "order");
	}

	@Test
	void aSkuWithinAnotherWordIsNotTheSku() {
		InvoiceMatch match = new RankInvoices(LOSS, null)
			.of(List.of(mail("a", "x@y.example", "Hi", "UD-77 and XUD-7", "a.pdf")))
			.get(0);
		assertThat(match.reasons()).containsExactly("a PDF", "came before the loss");
	}

	@Test
	void everyReasonIsTold() {
		InvoiceMatch match = new RankInvoices(LOSS, "Lumen Works").of(List.of(new FoundMail("a",
				"Lumen Works <b@l.example>", "Rechnung 9", Instant.parse("2026-09-02T00:00:00Z"),
				"x001abc, B0CDE and ud-7", List.of(new FoundMail.Attachment("p1", "9.pdf", "application/pdf", null)))))
			.get(0);
		assertThat(match.reasons()).containsExactly("names the SKU", "names the FNSKU", "names the ASIN",
				"from or about the supplier", "called an invoice", "a PDF", "came after the loss");
	}

	@Test
	void aClaimWithoutNamesMatchesNothingByName() {
		PackFacts nameless = new PackFacts(UUID.randomUUID(), 1, DiscrepancyType.FC_LOST, ClaimState.READY, null, null,
				"", "", "", "", DAY, "", 1, 0, null, DAY, DAY, true, null);
		assertThat(new RankInvoices(nameless, "").of(List.of(mail("a", "", "", "", ""))).get(0).reasons())
			.containsExactly("a PDF", "came before the loss");
	}

}
