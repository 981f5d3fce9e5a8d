package com.opsided.sync.auditpage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.Region;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

class AuditPageTests {

	private final MadePage page = MadePage.of("default", "text");

	@Test
	void theTotalsAndTheChartsSayTheSameNumbersInWords() {
		List<String> cells = this.page.texts("td");
		assertThat(this.page.texts("strong")).containsExactly("8.00 CAD", "73.10 USD", "29.24 USD", "29.24 USD",
				"29.24 USD", "Nothing", "Nothing");
		assertThat(cells).containsSubsequence("7", "", "8.00 CAD 73.10 USD ", "5", "1")
			.containsSubsequence("28", "", "–", "0", "2");
		assertThat(this.page.texts("th")).contains("2026-03-24 to 2026-03-30", "2026-09-22 to 2027-08-06");
		assertThat(cells).containsSubsequence("1", "2", "29.24 USD ").containsSubsequence("1", "3", "43.86 USD ");
	}

	@Test
	void aBarIsAsLongAsItsNumberAndTheLongestIsFull() {
		assertThat(this.page.markup()).contains("class=\"f-CLAIMABLE\" width=\"25.00\"")
			.contains("class=\"f-RESOLVED\" width=\"100.00\"");
	}

	@Test
	void whatDoesNotFitIsCountedAndIsInTheCsv() {
		assertThat(MadePage.of("default", "text", AuditPage.MOST_ROWS - 2).texts("p")).contains("All 5,000 rows.");
		assertThat(MadePage.of("default", "text", 1_234_567).texts("p"))
			.contains("The 5,000 most valuable rows, open ones first. 1,229,569 more are in discrepancies.csv.");
	}

	@Test
	void onlyItsOwnStyleAndScriptAreAllowedAndNothingIsLoaded() throws Exception {
		String policy = ((Element) this.page.read().getElementsByTagName("meta").item(1)).getAttribute("content");
		assertThat(policy).startsWith("default-src 'none'; ")
			.contains("style-src '" + digest("style") + "'", "script-src '" + digest("script") + "'")
			.doesNotContain("unsafe", "http", "*");
		assertThat(this.page.markup()).doesNotContain("http://", "https://", "url(", "@import", " src=", " style=",
				" onclick=");
	}

	@Test
	void theSameResultIsTheSamePageWhereverItIsMade() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertThat(MadePage.of("default", "text")).isEqualTo(this.page);
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void everyTableHasACaptionAndEveryHeaderAScope() {
		assertThat(this.page.texts("caption")).hasSameSizeAs(this.page.texts("table"));
		var headers = this.page.read().getElementsByTagName("th");
		for (int i = 0; i < headers.getLength(); i++) {
			assertThat(((Element) headers.item(i)).getAttribute("scope")).matches("row|col");
		}
	}

	@Test
	void anAuditThatFoundNothingSaysSo() {
		MadePage empty = MadePage
			.of(new AuditFigures(new Account(1, "default", Region.EU), MadePage.AS_OF, List.of(), List.of()));
		assertThat(empty.texts("p")).contains("No discrepancies were found in the reports that were given.");
		assertThat(empty.texts("table")).isEmpty();
	}

	private String digest(String tag) throws Exception {
		byte[] content = this.page.texts(tag).get(0).getBytes(StandardCharsets.UTF_8);
		return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
	}

}
