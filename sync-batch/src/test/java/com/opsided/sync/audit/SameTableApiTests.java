package com.opsided.sync.audit;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The table over HTTP is the table that an audit writes. */
class SameTableApiTests {

	@Test
	void theTableOverHttpIsTheTableOfTheAudit(@TempDir Path out) throws Exception {
		UUID account = UUID.randomUUID();
		new OpsidedCommand(ApiServer.home(), List.of("audit", Path.of("..", "samples").toString(), "--account",
				account.toString(), "--as-of", "2026-03-24", "--out", out.toString()))
			.run()
			.exits(0);
		AccountTable accounts = ApiServer.bean(AccountTable.class);
		UUID user = UUID.randomUUID();
		accounts.own(accounts.find(account.toString(), Region.NA).orElseThrow(), user);
		HttpResponse<String> answer = ApiServer
			.send(ApiServer.request("/api/v1/sync/discrepancies/" + user, ApiServer.token(Role.SELLER, user))
				.header("Accept", "text/csv"));
		String written = Files.readString(out.resolve("discrepancies.csv"));
		assertThat(written.lines().count()).isGreaterThan(10);
		assertThat(answer.body()).isEqualTo(written);
	}

}
