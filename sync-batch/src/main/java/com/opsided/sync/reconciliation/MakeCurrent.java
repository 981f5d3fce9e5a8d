package com.opsided.sync.reconciliation;

import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.shared.discrepancy.DiscrepancyTable;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Makes a detection the one that counts, removes the others and tells what is new, in the
 * same transaction. A detection that a later one has overtaken is not there any more and
 * stays so.
 */
final class MakeCurrent implements Tasklet {

	private final DetectionTable detections;

	private final DiscrepancyTable discrepancies;

	private final AssessmentTable assessments;

	private final DiscrepancyListingTable listings;

	private final DiscrepancyReportView report;

	private final TellFound tell;

	private final KeepSums sums;

	MakeCurrent(DetectionTable detections, DiscrepancyTable discrepancies, AssessmentTable assessments,
			DiscrepancyListingTable listings, DiscrepancyReportView report, TellFound tell, KeepSums sums) {
		this.detections = detections;
		this.discrepancies = discrepancies;
		this.assessments = assessments;
		this.listings = listings;
		this.report = report;
		this.tell = tell;
		this.sums = sums;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		JobParameters parameters = contribution.getStepExecution().getJobParameters();
		long account = Objects.requireNonNull(parameters.getLong("account"));
		int detection = Math.toIntExact(Objects.requireNonNull(parameters.getLong("detection")));
		Optional<Detection> found = this.detections.find(account, detection);
		if (found.isPresent()) {
			this.tell.tell(found.get(), this.detections.current(account));
			this.detections.makeCurrent(account, detection);
			this.discrepancies.deleteOthers(account, detection);
			this.assessments.deleteOthers(account, detection);
			this.listings.deleteOthers(account, detection);
			this.report.refreshStatistics();
			this.listings.refreshStatistics();
			this.sums.keep(this.detections.get(account, detection));
		}
		return RepeatStatus.FINISHED;
	}

}
