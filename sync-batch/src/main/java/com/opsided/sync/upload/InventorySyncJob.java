package com.opsided.sync.upload;

import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.report.LoadBlock;
import com.opsided.sync.report.LoadBlockReader;
import com.opsided.sync.report.LoadProperties;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.run.ChunkSteps;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code inventorySync}, fed from files: copy every file in blocks, then make it
 * count. Both steps ask the loads what is left to do, so each restart enters both.
 */
@Configuration(proxyBeanMethods = false)
class InventorySyncJob {

	@Bean
	Job inventorySync(JobRepository repository, Step loadReports, Step publishReports,
			OfferStoredFiles offerStoredFiles) {
		return new JobBuilder("inventorySync", repository).listener(offerStoredFiles)
			.start(loadReports)
			.next(publishReports)
			.build();
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
			@Value("#{jobParameters['run']}") long run, UploadedFiles files, ReportChunkTable chunks,
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
			@Value("#{jobParameters['run']}") long run, UploadedFiles files) {
		return new ListItemReader<>(files.toPublish(account, run));
	}

	@Bean
	NoticeStartedOver noticeStartedOver(UploadedFiles files) {
		return new NoticeStartedOver(files);
	}

	@Bean
	UploadedFiles uploadedFiles(ReportLoadTable loads, ReportFeeds feeds) {
		return new UploadedFiles(loads, feeds);
	}

}
