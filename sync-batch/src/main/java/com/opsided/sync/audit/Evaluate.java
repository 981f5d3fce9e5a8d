package com.opsided.sync.audit;

import java.time.LocalDate;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionState;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.detection.DetectionInputs;
import com.opsided.sync.run.ExecuteRun;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Detects and reconciles, unless that was done over the very same inputs already.
 */
final class Evaluate {

	private final ListableBeanFactory beans;

	private final ShowProgress progress;

	private final DetectionTable detections;

	Evaluate(ListableBeanFactory beans, ShowProgress progress) {
		this.beans = beans;
		this.progress = progress;
		this.detections = beans.getBean(DetectionTable.class);
	}

	Detection evaluate(Account account, LocalDate asOf) {
		Detection detection = this.detections.open(account.id(), asOf,
				this.beans.getBean(DetectionInputs.class).hash(account, asOf));
		if (detection.state() == DetectionState.WORKING) {
			execute(detection, "discrepancyDetection",
					"%,d products".formatted(this.detections.products(account.id(), detection.id())));
		}
		if (detection.state() != DetectionState.CURRENT) {
			execute(detection, "reconciliation", "%,d discrepancies"
				.formatted(this.beans.getBean(AssessmentTable.class).lastNumber(account.id(), detection.id())));
		}
		else {
			this.progress.tell("Nothing has changed since they were evaluated");
		}
		return this.detections.get(account.id(), detection.id());
	}

	private void execute(Detection detection, String job, String before) {
		Run run = this.beans.getBean(RunTable.class)
			.request(detection.account(), job, job + ":" + detection.id() + ":" + detection.inputs());
		this.progress.begin(run, before);
		JobParameters parameters = new JobParametersBuilder().addLong("detection", (long) detection.id())
			.toJobParameters();
		this.beans.getBean(ExecuteRun.class).execute(run, this.beans.getBean(job, Job.class), parameters);
		this.progress.end();
	}

}
