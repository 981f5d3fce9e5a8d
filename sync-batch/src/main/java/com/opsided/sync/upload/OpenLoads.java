package com.opsided.sync.upload;

import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.report.StartOver;

import org.springframework.transaction.support.TransactionOperations;

/** Opens the load of a file; one that failed before begins again. */
final class OpenLoads {

	private final ReportLoadTable loads;

	private final StartOver startOver;

	private final TransactionOperations transactions;

	OpenLoads(ReportLoadTable loads, StartOver startOver, TransactionOperations transactions) {
		this.loads = loads;
		this.startOver = startOver;
		this.transactions = transactions;
	}

	ReportLoad open(long account, ReportFile file) {
		ReportSource source = file.source();
		ReportLoad load = this.loads.open(account, file.kind(), source.name(), file.sha256(), file.size(),
				source.modified());
		if (load.state() == LoadState.FAILED) {
			this.transactions.executeWithoutResult((transaction) -> this.startOver.at(load));
		}
		return this.loads.get(account, load.id());
	}

}
