package com.opsided.sync.console.node;

import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.RunTable;
import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.schedule.NodeName;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes in the console. */
class NodePagesTests {

	private final ConsoleBrowser operator = ConsoleBrowser.as(Role.OPERATOR, UUID.randomUUID());

	@Test
	void eachNodeIsShownWithWhatItExecutes() throws Exception {
		String name = ApiServer.bean(NodeName.class).value();
		ApiServer.await("the node has checked in", () -> this.operator.page("/console/nodes").text().contains(name));
		Account account = ApiServer.bean(AccountTable.class).open("of " + UUID.randomUUID(), Region.NA);
		long run = ApiServer.bean(RunTable.class)
			.insert(new NewRun(account.id(), "reconciliation", "k", Map.of(), "a test"))
			.orElseThrow()
			.id();
		executedBy(run, name);
		Document page = this.operator.page("/console/nodes");
		assertThat(page.text()).doesNotContain("No node is alive", "Triggers stand still");
		Element row = page.select("tbody tr")
			.stream()
			.filter((each) -> each.text().contains(name))
			.findFirst()
			.orElseThrow();
		assertThat(row.text()).contains("answers this page", "Alive", "ago", "Run " + run, "Reconciliation");
		executedBy(run, "a node that died");
		assertThat(this.operator.htmx("/console/nodes").body()).startsWith("<section id=\"nodes\"")
			.contains("run " + run + " of a node that died");
		ApiServer.bean(JdbcClient.class).sql("delete from run where run_id = ?").param(run).update();
	}

	private static void executedBy(long run, String node) {
		ApiServer.bean(JdbcClient.class)
			.sql("update run set state = 'RUNNING', started_at = now(), node = ? where run_id = ?")
			.params(node, run)
			.update();
	}

	@Test
	void nodesAreNoSellersBusiness() {
		assertThat(ConsoleBrowser.as(Role.SELLER, UUID.randomUUID()).get("/console/nodes").statusCode()).isEqualTo(403);
	}

}
