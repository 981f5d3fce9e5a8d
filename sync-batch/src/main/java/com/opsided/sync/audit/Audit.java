package com.opsided.sync.audit;

import java.sql.Connection;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.shared.discrepancy.DiscrepancyTotal;
import com.opsided.shared.discrepancy.ReportedDiscrepancy;
import com.opsided.sync.auditpage.AuditFigures;
import com.opsided.sync.run.AccountLock;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * An audit from its files to its results: load what is not loaded, detect, reconcile,
 * write. The account is locked all the while.
 */
final class Audit {

	private static final int MOST_VALUABLE = 10;

	private final ListableBeanFactory beans;

	private final ShowProgress progress;

	Audit(ListableBeanFactory beans, ShowProgress progress) {
		this.beans = beans;
		this.progress = progress;
	}

	AuditResult run(AuditRequest request) throws Exception {
		WriteResults results = new WriteResults(request.out());
		this.beans.getBean(AuditConfiguration.WatchedProgress.class).watchedBy(this.progress);
		Account account = this.beans.getBean(AccountTable.class).open(request.account(), request.region());
		DataSource dataSource = this.beans.getBean(DataSource.class);
		return AccountLock
			.holding(dataSource, account,
					() -> this.progress
						.tell("Another process works on account '" + account.name() + "'; waiting for it to end"),
					() -> {
						List<AuditedFile> files = new LoadFiles(this.beans, this.progress).load(account, request);
						Detection detection = new Evaluate(this.beans, this.progress).evaluate(account, request.asOf());
						return write(results, account, detection, files);
					});
	}

	private AuditResult write(WriteResults results, Account account, Detection detection, List<AuditedFile> files)
			throws Exception {
		List<DiscrepancyTotal> totals = this.beans.getBean(DiscrepancyReportView.class)
			.totals(account.id(), detection.asOf());
		try (Connection connection = this.beans.getBean(DataSource.class).getConnection()) {
			List<ReportedDiscrepancy> best = DiscrepancyReportView.mostValuable(connection, account.id(),
					MOST_VALUABLE);
			results.discrepancies(connection, account);
			results.page(connection, new AuditFigures(account, detection.asOf(), totals,
					this.beans.getBean(DiscrepancyReportView.class).deadlines(account.id(), detection.asOf())));
			AuditResult result = new AuditResult(detection, totals, best, files,
					new SummaryJson(account, detection, totals, files).text());
			results.summary(result);
			return result;
		}
	}

}
