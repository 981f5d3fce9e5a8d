package com.opsided.sync.console.run;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.run.NewLogLine;
import com.opsided.shared.run.RunLogTable;
import com.opsided.shared.run.RunLogTable.LoggedAttempt;
import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs in the console: seen, watched and changed by those whose they are. */
class RunPagesTests {

	private final SellerRuns seller = SellerRuns.make();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, this.seller.user());

	@Test
	void theListHoldsTheSellersOwnRunsInPagesThatGoOnWhereTheLastEnded() {
		SellerRuns.make().run("reconciliation", "FAILED", "of another");
		for (int i = 0; i < 51; i++) {
			this.seller.run("reconciliation", "COMPLETED", "number " + i);
		}
		Document first = this.browser.page("/console/runs");
		assertThat(first.select("tbody tr")).hasSize(50);
		assertThat(first.text()).contains("number 50").doesNotContain("of another", "No run fits", "No runs yet");
		this.seller.run("reconciliation", "COMPLETED", "number 51");
		Document rest = this.browser.page(first.select("nav.pager a").attr("href"));
		assertThat(rest.select("tbody tr")).hasSize(1);
		assertThat(rest.text()).contains("number 0");
		assertThat(rest.select("nav.pager")).isEmpty();
	}

	@Test
	void theListIsFilteredAlsoInPartAndSaysWhereNothingIs() {
		this.seller.run("reconciliation", "FAILED", "planned");
		this.seller.run("inventorySync", "COMPLETED", "done");
		HttpResponse<String> part = this.browser.htmx("/console/runs?job=&state=FAILED&account=&from=&to=");
		assertThat(part.body()).contains("planned").doesNotContain("done", "<html");
		assertThat(this.browser.page("/console/runs?state=WAITING").text()).contains("No run fits");
		assertThat(this.browser.page("/console/runs?from=2031-01-01").text()).contains("No run fits");
		assertThat(ConsoleBrowser.as(Role.SELLER, UUID.randomUUID()).page("/console/runs").text())
			.contains("No runs yet", "Start a run");
		assertThat(this.browser.get("/console/runs?state=FINE").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "/live", "/log", "/events", "/rejected", "/rejected.csv", "/stop", "/restart", "/abandon" })
	void anothersRunIsNotThere(String part) {
		long run = SellerRuns.make().run("reconciliation", "FAILED", "of another");
		this.browser.page("/console/runs");
		String path = "/console/runs/" + run + part;
		HttpResponse<String> answer = this.browser.get(path);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("of another");
		if (part.matches("/(stop|restart|abandon)")) {
			assertThat(this.browser.post(path).statusCode()).isEqualTo(404);
			assertThat(SellerRuns.state(run)).isEqualTo("FAILED");
		}
	}

	@Test
	void aPageShowsHowFarARunIsWithItsPartitionsAsAStrip() {
		long run = this.seller.run("discrepancyDetection", "RUNNING", null);
		this.seller.attempt(run, "detect", "STARTED", "detect:0", "COMPLETED", "detect:1", "STARTED", "detect:2",
				"STARTING");
		Document page = this.browser.page("/console/runs/" + run);
		assertThat(page.title()).startsWith("Run " + run);
		assertThat(page.select("h1 .badge").text()).isEqualTo("Running");
		Element strip = page.selectFirst("svg.strip");
		assertThat(strip.attr("aria-label")).isEqualTo("1 of 3 partitions are done, 1 running, 1 waiting");
		assertThat(strip.select("rect.part")).hasSize(3);
		assertThat(strip.selectFirst("rect.part-done").attr("width")).isEqualTo("18.0");
		assertThat(strip.selectFirst("rect.part-waiting").attr("width")).isEqualTo("0.0");
		assertThat(page.select("table caption").eachText()).contains("Steps of the last attempt", "Attempts");
		assertThat(page.select("[style]")).as("the content policy allows no style in a page").isEmpty();
		Element live = page.selectFirst("#live");
		assertThat(live.attr("hx-get")).isEqualTo("/console/runs/" + run + "/live");
		assertThat(page.selectFirst("[data-run-events]").attr("data-url"))
			.isEqualTo("/console/runs/" + run + "/events");
		assertThat(this.browser.htmx("/console/runs/" + run + "/live").body()).startsWith("<div id=\"live\"");
		assertThat(page.select("#stop")).hasSize(1);
		assertThat(page.select("#restart, #abandon")).isEmpty();
	}

	@Test
	void aRunAtRestAsksForNothingAnyMore() {
		long run = this.seller.run("reconciliation", "FAILED", "the disk is full");
		ApiServer.bean(JdbcClient.class)
			.sql("update run set ended_at = now() - interval '1 minute' where run_id = ?")
			.param(run)
			.update();
		Document page = this.browser.page("/console/runs/" + run);
		assertThat(page.select("[hx-trigger], [data-run-events]")).isEmpty();
		assertThat(page.select(".alert.danger").text()).isEqualTo("It failed. the disk is full");
		assertThat(page.select("#restart, #abandon")).hasSize(2);
	}

	@Test
	void theLogIsShownToThisRunsOwnerWithoutWhatIsOperatorsBusiness() {
		long run = this.seller.run("reconciliation", "FAILED", "planned");
		new RunLogTable(ApiServer.bean(JdbcClient.class)).append(
				new LoggedAttempt(this.seller.account(), run, 1, "a node"),
				List.of(line("INFO", "it began", null), line("ERROR", "<b>broken</b>", "java.lang.Error: inside")),
				100);
		Document page = this.browser.page("/console/runs/" + run);
		assertThat(page.text()).doesNotContain("No lines");
		assertThat(page.select("#log td.message").eachText()).containsExactly("it began", "<b>broken</b>");
		assertThat(page.text()).doesNotContain("java.lang.Error");
		assertThat(this.browser.htmx("/console/runs/" + run + "/log?level=ERROR").body()).contains("broken")
			.doesNotContain("it began");
		assertThat(ConsoleBrowser.as(Role.OPERATOR, UUID.randomUUID()).page("/console/runs/" + run + "/log").text())
			.contains("java.lang.Error: inside");
	}

	private static NewLogLine line(String level, String message, String failure) {
		return new NewLogLine(java.time.Instant.now(), level, "of.a.test", null, message, failure);
	}

	@Test
	void beforeAChangeItIsSaidWhatWillHappenAndThenItDoes() throws Exception {
		long run = this.seller.run("reconciliation", "FAILED", "the disk is full");
		Document restart = this.browser.page("/console/runs/" + run + "/restart");
		assertThat(restart.select("#foretold li").eachText()).contains(
				"The run is queued, and attempt 2 begins as soon as a node is free; another reconciliation of this account is waited for.",
				"It failed for a reason that it may meet again: the disk is full.");
		assertThat(restart.select("form[action$=/restart] button").text()).isEqualTo("Restart the run");
		HttpResponse<String> answer = this.browser.post("/console/runs/" + run + "/restart");
		assertThat(ConsoleBrowser.redirection(answer)).isEqualTo("/console/runs/" + run + "?done=restart");
		assertThat(this.browser.page("/console/runs/" + run + "?done=restart").select(".alert.ok").text())
			.isEqualTo("It was restarted.");
		ApiServer.await("the run completes", () -> SellerRuns.state(run).equals("COMPLETED"));
	}

	@Test
	void whatWasGivenUpCannotBeRestartedByAFormThatWasOpen() {
		long run = this.seller.run("reconciliation", "STOPPED", null);
		this.browser.page("/console/runs/" + run + "/abandon");
		this.browser.post("/console/runs/" + run + "/abandon");
		assertThat(SellerRuns.state(run)).isEqualTo("ABANDONED");
		HttpResponse<String> answer = this.browser.post("/console/runs/" + run + "/restart");
		assertThat(answer.statusCode()).isEqualTo(409);
		Document page = ConsoleBrowser.parse(answer);
		assertThat(page.text()).contains("Nothing was changed", "It cannot be done",
				"only one that failed or was stopped");
		assertThat(page.select("form[action$=/restart]")).isEmpty();
		assertThat(SellerRuns.state(run)).isEqualTo("ABANDONED");
	}

	@Test
	void aWaitingRunStopsAtOnceAndAFormFromElsewhereChangesNothing() {
		long run = this.seller.run("inventorySync", "WAITING", "for Amazon");
		HttpResponse<String> forged = this.browser.send(
				HttpRequest.newBuilder(ApiServer.uri("/console/runs/" + run + "/stop")).POST(BodyPublishers.noBody()));
		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(SellerRuns.state(run)).isEqualTo("WAITING");
		assertThat(this.browser.page("/console/runs/" + run + "/stop").select("#foretold li").eachText())
			.startsWith("The run stops at once: it waits, and no node works on it.");
		this.browser.post("/console/runs/" + run + "/stop");
		assertThat(SellerRuns.state(run)).isEqualTo("STOPPED");
	}

	@Test
	void aRunIsStartedAfterItWasSaidWhatWillHappenAndWatchedThroughTheCookie() {
		this.browser.page("/console/runs/start");
		String account = Long.toString(this.seller.account());
		HttpResponse<String> asked = this.browser.post("/console/runs/start", "job", "reconciliation", "account",
				account);
		Document confirm = ConsoleBrowser.parse(asked);
		assertThat(confirm.select("#foretold li").eachText())
			.startsWith("One run of reconciliation is queued; it begins as soon as a node is free.");
		String key = confirm.select("input[name=key]").val();
		String[] form = { "job", "reconciliation", "account", account, "confirmed", "true", "key", key };
		String address = ConsoleBrowser.redirection(this.browser.post("/console/runs/start", form));
		assertThat(address).matches("/console/runs/\\d+\\?done=started");
		assertThat(ConsoleBrowser.redirection(this.browser.post("/console/runs/start", form))).as("two clicks")
			.isEqualTo(address);
		String run = address.replace("?done=started", "");
		HttpResponse<String> stream = this.browser.get(run + "/events", "Accept", "text/event-stream");
		assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
		assertThat(stream.body()).contains("event:state", "\"state\":\"COMPLETED\"");
		String last = stream.body()
			.lines()
			.filter((line) -> line.startsWith("id:"))
			.reduce((one, two) -> two)
			.orElseThrow();
		assertThat(this.browser.get(run + "/events", "Last-Event-ID", last.substring(3)).statusCode()).isEqualTo(204);
		assertThat(ConsoleBrowser.open().get(run + "/events").statusCode()).isEqualTo(302);
	}

	@Test
	void aSellerStartsNothingForOthersNorWhatIsOperatorsBusiness() {
		Document form = this.browser.page("/console/runs/start");
		assertThat(form.text()).doesNotContain("No account yet");
		assertThat(form.select("input[name=job]").eachAttr("value")).containsExactly("inventorySync", "reconciliation");
		String another = Long.toString(SellerRuns.make().account());
		assertThat(this.browser.post("/console/runs/start", "job", "reconciliation", "account", another).statusCode())
			.isEqualTo(404);
		assertThat(this.browser
			.post("/console/runs/start", "job", "discrepancyDetection", "account", Long.toString(this.seller.account()))
			.statusCode()).isEqualTo(400);
		assertThat(this.browser.post("/console/runs/start", "job", "reconciliation").body())
			.contains("tick one at least");
	}

	@Test
	void anOperatorStartsAJobForAccountsByTheirNumbers() {
		ConsoleBrowser operator = ConsoleBrowser.as(Role.OPERATOR, UUID.randomUUID());
		assertThat(operator.page("/console/runs/start").select("input[name=job]")).hasSize(3);
		String both = this.seller.account() + ", " + SellerRuns.make().account();
		assertThat(ConsoleBrowser
			.parse(operator.post("/console/runs/start", "job", "inventorySync", "accounts", both, "feed", "ledger",
					"windowDays", "30"))
			.select("#foretold li")
			.eachText()).contains(
					"2 runs of inventorySync are queued, one for each account; each begins as soon as a node is free.",
					"Amazon is asked for ledger, 30 days back.",
					"When one completes, discrepancyDetection and then reconciliation follow.");
		assertThat(operator.post("/console/runs/start", "job", "inventorySync", "accounts", "three").body())
			.contains("&#39;three&#39; is none");
	}

}
