package com.opsided.sync.detection;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.sync.product.ProductProgress;
import com.opsided.sync.product.ProductProperties;
import com.opsided.sync.product.TellProgress;
import com.opsided.sync.run.ChunkSteps;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The job {@code discrepancyDetection}: examine every product of an account, in chunks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DetectionProperties.class, ProductProperties.class })
class DiscrepancyDetectionJob {

	@Bean
	Job discrepancyDetection(JobRepository repository, Step examineProducts) {
		return new JobBuilder("discrepancyDetection", repository).start(examineProducts).build();
	}

	@Bean
	Step examineProducts(ChunkSteps steps, ItemStreamReader<ProductHistory> productReader,
			ItemProcessor<ProductHistory, ProductFindings> examineProduct, ItemWriter<ProductFindings> findingsWriter,
			ProductProperties products, ProductProgress progress) {
		return steps.<ProductHistory, ProductFindings>named("examineProducts", products.chunkSize())
			.reader(productReader)
			.processor(examineProduct)
			.writer(findingsWriter)
			.listener(new TellProgress<>(progress))
			.build();
	}

	@Bean
	@StepScope
	ItemStreamReader<ProductHistory> productReader(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['detection']}") long detection, DataSource dataSource, ReportLoadTable loads,
			LedgerDayTable days, DetectionTable detections, DetectionProperties properties) {
		return new ReadProducts(new ReadableAccount(account, detections.get(account, Math.toIntExact(detection)).asOf(),
				dataSource, loads, days, properties));
	}

	@Bean
	@StepScope
	ItemProcessor<ProductHistory, ProductFindings> examineProduct(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['detection']}") long detection, AccountTable accounts, ReportLoadTable loads,
			ReportRequestTable requests, DetectionTable detections, LoadCosts costs, DetectionProperties properties) {
		Detection current = detections.get(account, Math.toIntExact(detection));
		DetectionScope scope = new DetectionScope(current.asOf(), accounts.get(account).region(),
				isKnown(account, ReportKind.REMOVAL_ORDERS, loads, requests),
				isKnown(account, ReportKind.CUSTOMER_RETURNS, loads, requests), costs.of(account));
		DetectProduct detect = new DetectProduct(properties);
		return (product) -> detect.detect(product, scope);
	}

	/** Amazon makes no report where there is no data; that is knowledge, too. */
	private static boolean isKnown(long account, ReportKind kind, ReportLoadTable loads, ReportRequestTable requests) {
		return loads.anyLive(account, kind) || requests.anyHad(account, kind);
	}

	@Bean
	@StepScope
	WriteFindings findingsWriter(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['detection']}") long detection, DataSource dataSource, DetectionTable detections,
			DiscrepancyTable discrepancies) {
		return new WriteFindings(dataSource, detections, discrepancies, account, Math.toIntExact(detection));
	}

	@Bean
	DetectionTable detectionTable(JdbcClient jdbc) {
		return new DetectionTable(jdbc);
	}

	@Bean
	DiscrepancyTable discrepancyTable(JdbcClient jdbc) {
		return new DiscrepancyTable(jdbc);
	}

	@Bean
	LoadCosts loadCosts(DataSource dataSource, ReportLoadTable loads) {
		return new LoadCosts(dataSource, loads);
	}

}
