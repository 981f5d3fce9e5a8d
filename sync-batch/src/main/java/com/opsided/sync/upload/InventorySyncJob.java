package com.opsided.sync.upload;

import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.pull.AccountPull;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.report.LoadBlock;
import com.opsided.sync.report.LoadBlockReader;
import com.opsided.sync.report.LoadProperties;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.request.RequestedFiles;
import com.opsided.sync.run.ChunkSteps;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code inventorySync}. Given files, it copies every file in blocks and makes it
 * count. For a connected account it plans which reports it wants, pulls what is asked for
 * call by call while Amazon makes them, and then waits, fetches, copies and publishes in
 * rounds until all are had. The steps of a round ask the database what is left to do, so
 * each restart enters them.
 */
@Configuration(proxyBeanMethods = false)
class InventorySyncJob {

	@Bean
	Job inventorySync(JobRepository repository, SyncFlow flow, JobExecutionListener heedFailures) {
		return new JobBuilder("inventorySync", repository).listener(heedFailures).start(flow.build()).end().build();
	}

	@Bean
	SyncFlow syncFlow(RunFiles files, Step planReports, ObjectProvider<AccountPull> pulls, Step awaitReports,
			Step fetchReports, Step loadReports, Step publishReports, Step settleReports) {
		return new SyncFlow(files, planReports, pulls.orderedStream().toList(), awaitReports, fetchReports, loadReports,
				publishReports, settleReports);
	}

	@Bean
	RunFiles runFiles(UploadedFiles uploaded, RequestedFiles requested, ConnectedAccounts accounts) {
		return new RunFiles(uploaded, requested, accounts);
	}

	@Bean
	Step loadReports(ChunkSteps steps, ItemStreamReader<LoadBlock> loadBlockReader,
			ItemWriter<LoadBlock> loadBlockWriter) {
		return steps.<LoadBlock, LoadBlock>named("loadReports", 1)
			.reader(loadBlockReader)
			.writer(loadBlockWriter)
			.allowStartIfComplete(true)
			.build();
	}

	@Bean
	@StepScope
	ItemStreamReader<LoadBlock> loadBlockReader(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['run']}") long run, RunFiles files, ReportChunkTable chunks,
			LoadProperties properties) {
		return new LoadBlockReader(files.toCopy(account, run), chunks, properties);
	}

	@Bean
	Step publishReports(ChunkSteps steps, ItemReader<ReportLoad> copiedLoads, ItemWriter<ReportLoad> loadPublisher,
			NoticeStartedOver noticeStartedOver) {
		return steps.<ReportLoad, ReportLoad>named("publishReports", 1)
			.reader(copiedLoads)
			.writer(loadPublisher)
			.listener(noticeStartedOver)
			.allowStartIfComplete(true)
			.build();
	}

	@Bean
	@StepScope
	ItemReader<ReportLoad> copiedLoads(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['run']}") long run, RunFiles files) {
		return new ListItemReader<>(files.toPublish(account, run));
	}

	@Bean
	NoticeStartedOver noticeStartedOver(RunFiles files) {
		return new NoticeStartedOver(files);
	}

	@Bean
	UploadedFiles uploadedFiles(ReportLoadTable loads, ReportFeeds feeds) {
		return new UploadedFiles(loads, feeds);
	}

}
