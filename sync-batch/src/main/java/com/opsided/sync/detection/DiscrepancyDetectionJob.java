package com.opsided.sync.detection;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionState;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.sync.product.NothingToRead;
import com.opsided.sync.product.ProductProgress;
import com.opsided.sync.product.ProductProperties;
import com.opsided.sync.product.TellProgress;
import com.opsided.sync.run.ChunkSteps;
import com.opsided.sync.run.PartitionSteps;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
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
@EnableConfigurationProperties({ DetectionProperties.class, PartitionProperties.class, ProductProperties.class })
class DiscrepancyDetectionJob {

	@Bean
	Job discrepancyDetection(JobRepository repository, Step examineProducts, Step completeDetection,
			PartitionSteps partitions, DataSource dataSource, PartitionProperties properties) {
		return new JobBuilder("discrepancyDetection", repository)
			.start(partitions.splitting(examineProducts, new SplitProducts(dataSource, properties)))
			.next(completeDetection)
			.build();
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
			LedgerDayTable days, DetectionTable detections, DetectionProperties properties,
			@Value("#{stepExecution.executionContext}") ExecutionContext context) {
		return detections.find(account, Math.toIntExact(detection))
			.filter((each) -> each.state() == DetectionState.WORKING
					&& (each.fnskus() != null || each.copiedFrom() == null))
			.<ItemStreamReader<ProductHistory>>map((each) -> new ReadProducts(
					new ReadableAccount(account, each.asOf(), dataSource, loads, days, properties),
					DetectionPart.of(context).products(), SomeProducts.among(each.fnskus())))
			.orElseGet(NothingToRead::new);
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
			DiscrepancyTable discrepancies, @Value("#{stepExecution.executionContext}") ExecutionContext context) {
		return new WriteFindings(dataSource, detections, discrepancies, account, Math.toIntExact(detection),
				DetectionPart.of(context));
	}

	@Bean
	Step completeDetection(ChunkSteps steps, CompleteDetection complete) {
		return steps.tasklet("completeDetection", complete).build();
	}

	@Bean
	CompleteDetection completesDetection(DetectionTable detections, DiscrepancyTable discrepancies) {
		return new CompleteDetection(detections, discrepancies);
	}

	@Bean
	DetectionInputs detectionInputs(DetectionProperties properties, ReportLoadTable loads, PullMarkTable pulls,
			List<DetectionSettings> settings) {
		return new DetectionInputs(properties, loads, pulls, settings);
	}

	@Bean
	PrepareDetection prepareDetection(AccountTable accounts, DetectionTable detections, DetectionInputs inputs,
			JdbcClient jdbc, Clock clock) {
		return new PrepareDetection(accounts, detections, inputs, jdbc, clock);
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
	ExplainDiscrepancy explainDiscrepancy(DataSource dataSource, AccountTable accounts, DetectionTable detections,
			ReportLoadTable loads, LedgerDayTable days, LoadCosts costs, DetectionProperties properties) {
		return new ExplainDiscrepancy(dataSource, accounts, detections, loads, days, costs, properties);
	}

	@Bean
	StreamLedger streamLedger(DataSource dataSource, DetectionTable detections, LedgerDayTable days,
			DetectionProperties properties) {
		return new StreamLedger(dataSource, detections, days, properties);
	}

	@Bean
	LoadCosts loadCosts(DataSource dataSource, ReportLoadTable loads) {
		return new LoadCosts(dataSource, loads);
	}

}
