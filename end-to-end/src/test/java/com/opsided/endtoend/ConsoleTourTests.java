package com.opsided.endtoend;

import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What people do with the console, in a real browser, over the running demo. */
class ConsoleTourTests {

	private static final double LONG = 120_000;

	private final RunningDemo demo = RunningDemo.get();

	@Test
	void aWrongPasswordIsToldAndTheRightOneLeadsToTheOverview() {
		try (Visitor visitor = Visitor.stranger()) {
			visitor.open("/console/claims");
			visitor.page().getByLabel("E-mail address").fill(this.demo.logins().sellerEmail());
			visitor.page().getByLabel("Password").fill("not the password " + UUID.randomUUID());
			visitor.button("Log in").click();
			assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("not right");
			visitor.page().getByLabel("Password").fill(this.demo.logins().sellerPassword());
			visitor.button("Log in").click();
			assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/claims$"));
			visitor.button("Log out").click();
			assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/login$"));
			visitor.open("/console/claims");
			assertThat(visitor.page()).hasURL(Pattern.compile(".*/console/login\\?next=.*"));
		}
	}

	@Test
	void aSellerFindsNoUsersHere() {
		try (Visitor seller = Visitor.seller()) {
			assertThat(seller.open("/console/users").status()).isEqualTo(403);
			assertThat(seller.page().getByRole(AriaRole.ALERT)).containsText("Your role does not reach here");
			assertThat(seller.link("Users")).hasCount(0);
		}
	}

	@Test
	void amazonIsConnectedAgainOnItsConsentPage() {
		try (Visitor seller = Visitor.seller()) {
			seller.open("/console/connections");
			seller.button("Connect Amazon").click();
			Locator agree = seller.page()
				.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions()
					.setName(Pattern.compile("confirm|allow|agree|authori", Pattern.CASE_INSENSITIVE)));
			agree.first().click();
			assertThat(seller.page()).hasURL(Pattern.compile(".*/console/connections.*"));
			assertThat(seller.page().locator(".alert.ok")).isVisible();
		}
	}

	@Test
	void aSyncMovesWhileItIsWatched() {
		try (Visitor seller = Visitor.seller()) {
			start(seller, "inventory");
			seller.page().evaluate("window.sameDocument = true");
			assertThat(seller.page().locator("#live h1 .badge")).hasText("Completed",
					new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(LONG));
			assertThat(seller.page().evaluate("window.sameDocument")).as("the page was not loaded again")
				.isEqualTo(true);
			seller.picture("run-completed");
		}
	}

	@Test
	void aFailedRunSaysWhyAndGoesOnWhenItIsRestarted() {
		Api sandbox = new Api(this.demo.sandbox(), "");
		sandbox.post("/control/faults", "{\"operation\":\"getInventorySummaries\",\"status\":400}");
		try (Visitor seller = Visitor.seller()) {
			try {
				start(seller, "inventory");
				assertThat(seller.page().locator("#live h1 .badge")).hasText("Failed",
						new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(LONG));
			}
			finally {
				sandbox.delete("/control/faults");
			}
			assertThat(seller.page().locator("#live .alert.danger")).containsText("It failed");
			seller.picture("run-failed");
			seller.link("Restart…").click();
			assertThat(seller.page().locator("#foretold li").first()).isVisible();
			seller.button("Restart the run").click();
			assertThat(seller.page().locator("#live h1 .badge")).hasText("Completed",
					new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(LONG));
		}
	}

	private void start(Visitor seller, String feed) {
		seller.open("/console/runs/start");
		seller.page().locator("input[name=feed][value=" + feed + "]").check();
		seller.button("Go on…").click();
		seller.button("Start").click();
		assertThat(seller.page()).hasURL(Pattern.compile(".*/console/runs(/[0-9]+.*|\\?.*)"));
		if (!seller.page().url().matches(".*/console/runs/[0-9]+.*")) {
			seller.page().locator("#results tbody a").first().click();
		}
	}

	@Test
	void evidenceOpensAndBecomesAClaimThatIsFiledWithItsPack() {
		try (Visitor seller = Visitor.seller()) {
			seller.open("/console/discrepancies?type=FC_LOST");
			seller.page().locator("#results tbody a[href^='/console/discrepancies/']").first().click();
			assertThat(heading(seller, "Why this many units")).isVisible();
			assertThat(heading(seller, "Where the value comes from")).isVisible();
			assertThat(heading(seller, "Ledger rows")).isVisible();
			seller.picture("evidence");
			seller.open("/console/discrepancies?type=FC_LOST");
			seller.page().locator("#results tbody input[name=selected]").first().check();
			seller.button("Make claims of the selected").click();
			assertThat(seller.page().locator(".alert.ok")).containsText("ready to be filed");
			seller.link("Claim 1").click();
			String text = seller.page().locator("textarea[readonly]").first().inputValue();
			assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(2000);
			seller.picture("claim-pack");
			seller.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Filed …")).first().click();
			seller.page().locator("#move input[name=caseId]").fill("12345678901");
			seller.page().locator("#move button").first().click();
			assertThat(seller.page().locator(".alert.ok")).containsText("Filed");
			seller.picture("claims-board");
		}
	}

	private static Locator heading(Visitor visitor, String text) {
		return visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
	}

}
