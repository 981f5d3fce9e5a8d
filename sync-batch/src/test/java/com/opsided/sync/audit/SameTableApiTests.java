package com.opsided.sync.audit;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.web.Role;
import com.opsided.sync.report.FindReports;
import com.opsided.sync.server.ApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The table over HTTP is the table that an audit writes. */
class SameTableApiTests {

	@Test
	void theTableOverHttpIsTheTableOfTheAudit(@TempDir Path out) throws Exception {
		Seller seller = Seller.in(Region.NA);
		seller.audit(FindReports.in(List.of(Path.of("..", "samples"))), LocalDate.of(2026, 3, 24), out);
		UUID user = UUID.randomUUID();
		ApiServer.bean(AccountTable.class).own(seller.account(), user);
		HttpResponse<String> answer = ApiServer
			.send(ApiServer.request("/api/v1/sync/discrepancies/" + user, ApiServer.token(Role.SELLER, user))
				.header("Accept", "text/csv"));
		String written = Files.readString(out.resolve("discrepancies.csv"));
		assertThat(written.lines().count()).isGreaterThan(10);
		assertThat(answer.body()).isEqualTo(written);
	}

}
