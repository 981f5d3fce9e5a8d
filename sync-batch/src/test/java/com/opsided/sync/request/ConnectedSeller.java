package com.opsided.sync.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.WantedReport;
import com.opsided.shared.run.Claim;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.ControlRun;
import com.opsided.sync.run.ExecuteFired;
import com.opsided.sync.run.RequestRun;

/**
 * A seller whose account is connected, and what the cluster does for it: here each thing
 * is done when a test says so, and time passes when a test says so.
 *
 * @param account the account
 */
record ConnectedSeller(Account account) {

	private static final int MOST_ATTEMPTS = 40;

	static ConnectedSeller connect(String sellerId, String refreshToken) {
		Account account = TestPlatform.bean(AccountTable.class).open(sellerId, Region.NA);
		UUID owner = UUID.randomUUID();
		Connection connection = new ConnectionTable(TestPlatform.jdbc())
			.connectAmazon(owner, account, Instant.now().plus(Duration.ofDays(365)))
			.orElseThrow();
		new ConnectionSecretTable(TestPlatform.jdbc(),
				KeyRing.of(Map.of("ENCRYPTION_KEY", TestPlatform.ENCRYPTION_KEY)))
			.put(new SecretPlace(owner, connection.id(), "refreshToken"), refreshToken, null);
		return new ConnectedSeller(account);
	}

	Run request(Map<String, String> parameters) {
		return TestPlatform.bean(RequestRun.class)
			.request(new NewRun(this.account.id(), "inventorySync", UUID.randomUUID().toString(), parameters, "test"))
			.run();
	}

	/** A node executes the run until it rests or waits. */
	Run attempt(Run run) {
		TestPlatform.bean(ExecuteFired.class)
			.fire(this.account.id(), "inventorySync", new Claim(UUID.randomUUID().toString(), Set.of(), "test"));
		return now(run);
	}

	Run now(Run run) {
		return TestPlatform.bean(RunView.class).find(this.account.id(), run.id()).orElseThrow();
	}

	/**
	 * All that is to happen later is due now, with full quotas, and the poller passes.
	 */
	void timePasses() {
		quotasFill();
		TestPlatform.jdbc()
			.sql("update report_request set next_at = now() where account = :account")
			.param("account", this.account.id())
			.update();
		poll();
	}

	/** As if a minute had passed: quotas are full, and no failure is remembered. */
	static void quotasFill() {
		TestPlatform.jdbc().sql("delete from amazon_quota").update();
		TestPlatform.jdbc().sql("update token_lease set retry_at = now() where retry_at < 'infinity'").update();
	}

	static void poll() {
		TestPlatform.bean(PollReports.class).poll();
	}

	/** Attempts and passes in turn until the run rests. */
	Run finish(Run run) {
		Run latest = now(run);
		for (int i = 0; i < MOST_ATTEMPTS && isUnderway(latest); i++) {
			if (latest.state() == RunState.WAITING) {
				passUntilWoken(run);
			}
			latest = attempt(run);
		}
		return latest;
	}

	private void passUntilWoken(Run run) {
		for (int i = 0; i < MOST_ATTEMPTS && now(run).state() == RunState.WAITING; i++) {
			timePasses();
			if (reports(run).stream().noneMatch(WantedReport::isBusy)) {
				TestPlatform.bean(ControlRun.class).wake(this.account.id(), run.id());
			}
		}
	}

	private static boolean isUnderway(Run run) {
		return run.state() == RunState.QUEUED || run.state() == RunState.WAITING;
	}

	Run sync(Map<String, String> parameters) {
		return finish(request(parameters));
	}

	List<WantedReport> reports(Run run) {
		return TestPlatform.bean(ReportRequestTable.class).of(this.account.id(), run.id());
	}

	/** The rows of a table or view without where they came from, as sorted texts. */
	List<String> rows(String table) {
		return TestPlatform.jdbc()
			.sql("select (to_jsonb(r) - 'account' - 'load_id' - 'line' - 'file_name')::text from " + table
					+ " r where account = :account order by 1")
			.param("account", this.account.id())
			.query(String.class)
			.list();
	}

}
