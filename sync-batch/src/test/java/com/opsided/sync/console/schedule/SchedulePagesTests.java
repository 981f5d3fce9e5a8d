package com.opsided.sync.console.schedule;

import java.net.http.HttpResponse;
import java.util.UUID;

import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Schedules in the console. */
class SchedulePagesTests {

	private final ConsoleBrowser operator = ConsoleBrowser.as(Role.OPERATOR, UUID.randomUUID());

	@AfterEach
	void restore() {
		ApiServer.bean(JdbcClient.class).sql("delete from schedule where job = 'reconciliation'").update();
	}

	@Test
	void aScheduleShowsItsNextFiveFiresInTheZoneThatIsChosen() {
		save("0 0 8 1 1 ?", "UTC");
		Document page = this.operator.page("/console/schedules?zone=UTC");
		assertThat(page.text()).doesNotContain("No schedules");
		Element here = page.getElementById("reconciliation");
		assertThat(here.select(".fires li")).hasSize(5);
		assertThat(here.selectFirst(".fires time").text()).startsWith("1 Jan ").endsWith("08:00:00 UTC");
		Element tokyo = this.operator.page("/console/schedules?zone=Asia/Tokyo").getElementById("reconciliation");
		assertThat(tokyo.selectFirst(".fires time").text()).endsWith("17:00:00 JST");
		assertThat(this.operator.page("/console/schedules?zone=Mars").text()).contains("'Mars' is no time zone");
	}

	@Test
	void aScheduleIsPausedAndResumed() {
		save("0 0 8 1 1 ?", "UTC");
		this.operator.post("/console/schedules/reconciliation/pause");
		Element paused = this.operator.page("/console/schedules").getElementById("reconciliation");
		assertThat(paused.select(".badge").first().text()).isEqualTo("Paused");
		assertThat(paused.text()).contains("not while it is paused");
		this.operator.post("/console/schedules/reconciliation/resume");
		assertThat(this.operator.page("/console/schedules").getElementById("reconciliation").select(".fires li"))
			.hasSize(5);
	}

	@Test
	void whatBecameOfTheLastFiringsIsShown() {
		save("0 0 8 1 1 ?", "UTC");
		ApiServer.bean(JdbcClient.class)
			.sql("""
					with owner as (insert into account (name, region) values (:name, 'na') returning account)
					insert into run (account, job, idempotency_key, requested_by, requested_at, state, ended_at)
					select account, 'reconciliation', 'schedule:reconciliation:2026-01-01T08:00:00Z', 'schedule:reconciliation',
					       now() - interval '1 minute', 'FAILED', now() from owner
					""")
			.param("name", UUID.randomUUID().toString())
			.update();
		Element shown = this.operator.page("/console/schedules?zone=UTC").getElementById("reconciliation");
		assertThat(shown.select("tbody tr").text()).contains("1 Jan 2026, 08:00:00 UTC", "1 Failed");
	}

	@Test
	void timesThatMakeNoSenseAreExplainedAtTheirFieldAndNotStored() {
		HttpResponse<String> answer = save("every day", "UTC");
		assertThat(answer.statusCode()).isEqualTo(400);
		Document form = ConsoleBrowser.parse(answer);
		assertThat(form.selectFirst("input[name=cron]").attr("aria-invalid")).isEqualTo("true");
		assertThat(form.selectFirst("input[name=cron]").val()).isEqualTo("every day");
		assertThat(form.getElementById("cron-failure").text()).contains("'every day' is no cron expression");
		assertThat(form.selectFirst("input[name=zone]").hasAttr("aria-invalid")).isFalse();
		assertThat(ConsoleBrowser.parse(save("0 0 8 1 1 ?", "Mars")).getElementById("zone-failure").text())
			.contains("'Mars' is no time zone");
		assertThat(this.operator.page("/console/schedules").getElementById("reconciliation")).isNull();
	}

	@Test
	void timesAreTriedWithoutBeingStored() {
		Document tried = this.operator
			.page("/console/schedules/reconciliation?cron=0+0+8+1+1+%3F&zone=Europe/Berlin&misfire=SKIP&enabled=true");
		assertThat(tried.select("#preview li")).hasSize(5);
		assertThat(tried.selectFirst("#preview time").text()).endsWith("08:00:00 CET");
		assertThat(tried.select("input[name=misfire][checked]").val()).isEqualTo("SKIP");
		assertThat(this.operator.page("/console/schedules").getElementById("reconciliation")).isNull();
	}

	@Test
	void schedulesAreNoSellersBusiness() {
		ConsoleBrowser seller = ConsoleBrowser.as(Role.SELLER, UUID.randomUUID());
		assertThat(seller.get("/console/schedules").statusCode()).isEqualTo(403);
		seller.page("/console/runs");
		assertThat(seller.post("/console/schedules/inventorySync/pause").statusCode()).isEqualTo(403);
		assertThat(this.operator.get("/console/schedules/nothing").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> save(String cron, String zone) {
		this.operator.page("/console/schedules/reconciliation");
		return this.operator.post("/console/schedules/reconciliation", "cron", cron, "zone", zone, "enabled", "true",
				"misfire", "SKIP");
	}

}
