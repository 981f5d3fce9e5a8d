package com.opsided.sync.detection;

import java.util.List;
import java.util.Objects;

import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionState;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Marks a detection whose products are all examined. One that examined some products, or
 * none, takes over what the detection that counts says of the others; what could not be
 * matched is then taken over too, for it is counted for the account as a whole.
 */
public final class CompleteDetection implements Tasklet {

	private final DetectionTable detections;

	private final DiscrepancyTable discrepancies;

	CompleteDetection(DetectionTable detections, DiscrepancyTable discrepancies) {
		this.detections = detections;
		this.discrepancies = discrepancies;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		JobParameters parameters = contribution.getStepExecution().getJobParameters();
		long account = Objects.requireNonNull(parameters.getLong("account"));
		long id = Objects.requireNonNull(parameters.getLong("detection"));
		this.detections.find(account, Math.toIntExact(id))
			.filter((detection) -> detection.state() == DetectionState.WORKING)
			.ifPresent(this::complete);
		return RepeatStatus.FINISHED;
	}

	private void complete(Detection detection) {
		Integer copied = detection.copiedFrom();
		if (copied != null) {
			List<String> examined = detection.fnskus();
			this.discrepancies.takeOtherProducts(detection.account(), detection.id(), copied,
					(examined != null) ? examined : List.of());
			this.detections.takeCounters(detection.account(), detection.id(), copied);
		}
		this.detections.detected(detection.account(), detection.id());
	}

}
