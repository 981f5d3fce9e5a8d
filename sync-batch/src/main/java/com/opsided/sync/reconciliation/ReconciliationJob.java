package com.opsided.sync.reconciliation;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.claim.ClaimPaymentTable;
import com.opsided.shared.claim.ClaimSettlementTable;
import com.opsided.shared.claim.ClaimSumTable;
import com.opsided.shared.claim.PaymentReasons;
import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.shared.discrepancy.DiscrepancySumTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import com.opsided.shared.discrepancy.NumberedDiscrepancy;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.rules.AccountRulesTable;
import com.opsided.sync.detection.CompleteDetection;
import com.opsided.sync.detection.DetectionProperties;
import com.opsided.sync.detection.DetectionSettings;
import com.opsided.sync.detection.LoadCosts;
import com.opsided.sync.product.NothingToRead;
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
 * The job {@code reconciliation}: hold every discrepancy against what was paid, and make
 * the detection the one that counts.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PolicyProperties.class, ProductProperties.class, ClaimsProperties.class })
class ReconciliationJob {

	@Bean
	Job reconciliation(JobRepository repository, Step copyFindings, Step assessDiscrepancies, Step settleClaims,
			Step makeCurrent) {
		return new JobBuilder("reconciliation", repository).start(copyFindings)
			.next(assessDiscrepancies)
			.next(settleClaims)
			.next(makeCurrent)
			.build();
	}

	@Bean
	Step copyFindings(ChunkSteps steps, CompleteDetection complete) {
		return steps.tasklet("copyFindings", complete).build();
	}

	@Bean
	Step settleClaims(ChunkSteps steps, SettleClaims settle) {
		return steps.tasklet("settleClaims", settle).build();
	}

	@Bean
	Step assessDiscrepancies(ChunkSteps steps, ItemStreamReader<ProductClaims> claimReader,
			ItemProcessor<ProductClaims, AssessedProduct> assessProduct, ItemWriter<AssessedProduct> assessmentWriter,
			ProductProperties products, ProductProgress progress) {
		return steps.<ProductClaims, AssessedProduct>named("assessDiscrepancies", products.chunkSize())
			.reader(claimReader)
			.processor(assessProduct)
			.writer(assessmentWriter)
			.listener(new TellProgress<>(progress))
			.build();
	}

	@Bean
	@StepScope
	ItemStreamReader<ProductClaims> claimReader(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['detection']}") long detection, DataSource dataSource, DetectionTable detections,
			AssessmentTable assessments, ReportLoadTable loads) {
		return detections.find(account, Math.toIntExact(detection))
			.<ItemStreamReader<ProductClaims>>map((each) -> new ReadClaims(dataSource, assessments, each,
					loads.newestFirst(account, ReportKind.REIMBURSEMENTS),
					loads.newest(account, ReportKind.FEE_PREVIEW)))
			.orElseGet(NothingToRead::new);
	}

	@Bean
	@StepScope
	ItemProcessor<ProductClaims, AssessedProduct> assessProduct(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['detection']}") long detection, AccountTable accounts, DetectionTable detections,
			LoadCosts costs, PolicyProperties policies, DetectionProperties detectionProperties) {
		Detection current = detections.get(account, Math.toIntExact(detection));
		AssessmentScope scope = new AssessmentScope(current.asOf(), accounts.get(account).region(), costs.of(account));
		AssessProduct assess = new AssessProduct(policies, detectionProperties.families());
		return (product) -> new AssessedProduct(product.discrepancies(),
				assess.assess(product.discrepancies().stream().map(NumberedDiscrepancy::discrepancy).toList(),
						product.payments(), scope));
	}

	@Bean
	@StepScope
	ItemWriter<AssessedProduct> assessmentWriter(@Value("#{jobParameters['account']}") long account,
			@Value("#{jobParameters['detection']}") long detection, DataSource dataSource, DetectionTable detections) {
		return new WriteAssessments(dataSource, detections.get(account, Math.toIntExact(detection)));
	}

	@Bean
	Step makeCurrent(ChunkSteps steps, MakeCurrent make) {
		return steps.tasklet("makeCurrent", make).build();
	}

	@Bean
	MakeCurrent makesCurrent(DetectionTable detections, DiscrepancyTable discrepancies, AssessmentTable assessments,
			DiscrepancyListingTable listings, DiscrepancyReportView report, AccountTable accounts, KeepSums sums,
			JdbcClient jdbc) {
		TellFound tell = new TellFound(accounts, listings, new SubscriptionTable(jdbc), new OutboxTable(jdbc));
		return new MakeCurrent(detections, discrepancies, assessments, listings, report, tell, sums);
	}

	@Bean
	KeepSums keepsSums(DiscrepancyReportView report, JdbcClient jdbc,
			@Value("${opsided.node.enabled:false}") boolean node) {
		return new KeepSums(report, node ? new DiscrepancyTotalTable(jdbc) : null, new DiscrepancySumTable(jdbc),
				new ClaimSumTable(jdbc));
	}

	@Bean
	SettleClaims settlesClaims(AccountTable accounts, DetectionTable detections, DiscrepancyTable discrepancies,
			DiscrepancyListingTable listings, ClaimSettlementTable claims, ClaimPaymentTable payments,
			AccountRulesTable rules, ReportLoadTable loads, DetectionProperties detection,
			ClaimsProperties properties) {
		return new SettleClaims(accounts, detections, discrepancies, listings, claims, payments, rules, loads,
				new PaymentReasons(detection.reversalReasons(), detection.lostReasons(), detection.damagedReasons()),
				properties.rangeSize());
	}

	@Bean
	PrepareReconciliation prepareReconciliation(DetectionTable detections, Clock clock) {
		return new PrepareReconciliation(detections, clock);
	}

	@Bean
	DetectionSettings policySettings(PolicyProperties policies) {
		return policies::toString;
	}

	@Bean
	AssessmentTable assessmentTable(JdbcClient jdbc) {
		return new AssessmentTable(jdbc);
	}

}
