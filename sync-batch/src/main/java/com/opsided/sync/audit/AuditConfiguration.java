package com.opsided.sync.audit;

import javax.sql.DataSource;

import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.product.ProductProgress;
import com.opsided.sync.report.LoadProgress;
import com.opsided.sync.report.ReportFeeds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

	@Bean
	ForgetAccount forgetAccount(TransactionOperations transactions, ReportFeeds feeds, ReportLoadTable loads,
			LedgerDayTable ledgerDays, DetectionTable detections, DiscrepancyTable discrepancies,
			AssessmentTable assessments, DiscrepancyListingTable listings, RunTable runs, ReportRequestTable requests) {
		return new ForgetAccount(transactions, feeds, loads, ledgerDays, detections, discrepancies, assessments,
				listings, runs, requests);
	}

	@Bean
	CheckOneSeller checkOneSeller(DataSource dataSource, ReportLoadTable loads) {
		return new CheckOneSeller(dataSource, loads);
	}

	@Bean
	WatchedProgress progress() {
		return new WatchedProgress();
	}

	/** Passes on what is written to whoever watches at the moment. */
	static final class WatchedProgress implements LoadProgress, ProductProgress {

		private volatile ShowProgress watcher = ShowProgress.silent();

		void watchedBy(ShowProgress watcher) {
			this.watcher = watcher;
		}

		@Override
		public void written(ReportLoad load, ReportChunk chunk, double share) {
			this.watcher.written(load, chunk, share);
		}

		@Override
		public void done(int products) {
			this.watcher.done(products);
		}

	}

}
