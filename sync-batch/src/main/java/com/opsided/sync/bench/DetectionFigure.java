package com.opsided.sync.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.fee.FeePreviewTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.detection.DetectionProperties;
import com.opsided.sync.detection.RuleQueries;
import com.opsided.sync.run.ExecuteRun;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * Detection and reconciliation against PostgreSQL streaming the rows of the rules to
 * nowhere.
 */
final class DetectionFigure {

	private final Workplace place;

	private final BenchRequest request;

	private final LocalDate asOf = SimulatedSeller.USUAL_LAST_DAY;

	DetectionFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
	}

	Figure measure() throws Exception {
		LoadReports load = new LoadReports(this.place.beans());
		Account account = load.account("bench-detection");
		load.load(account, load.inspect(this.place.reports("detection", this.request.rows())));
		List<String> queries = queries(account);
		Times ours = new Times();
		Times stream = new Times();
		long rows = 0;
		for (int i = 0; i <= this.request.repeat(); i++) {
			int number = i;
			forgetDetections(account);
			(i > 0 ? ours : new Times()).measure(() -> evaluate(account, number));
			RawCopy copy = new RawCopy(this.place.dataSource());
			rows = 0;
			Times all = new Times();
			for (String query : queries) {
				rows += Times.timed(all, () -> copy.discard(query));
			}
			if (i > 0) {
				stream.add(all.all().stream().mapToDouble(Double::doubleValue).sum());
			}
		}
		load.forget(account);
		return Figure.time("Detection and reconciliation", ours, stream, 2,
				"warmed up once; reference: COPY (SELECT ...) TO STDOUT of the %d queries, %,d rows, one after the other"
					.formatted(queries.size(), rows));
	}

	private List<String> queries(Account account) throws Exception {
		ReportLoadTable loads = this.place.beans().getBean(ReportLoadTable.class);
		List<String> queries = new ArrayList<>(
				RuleQueries.of(this.place.dataSource(), loads, this.place.beans().getBean(LedgerDayTable.class),
						account.id(), this.asOf, this.place.beans().getBean(DetectionProperties.class)));
		loads.newest(account.id(), ReportKind.FEE_PREVIEW).map(FeePreviewTable::byProduct).ifPresent(queries::add);
		return queries;
	}

	/**
	 * Each measurement is a first detection: none has the results of another to remove.
	 */
	private void forgetDetections(Account account) {
		this.place.beans().getBean(AssessmentTable.class).deleteOthers(account.id(), 0);
		this.place.beans().getBean(DiscrepancyTable.class).deleteOthers(account.id(), 0);
		this.place.beans().getBean(DetectionTable.class).deleteOf(account.id());
		this.place.settle("");
	}

	private void evaluate(Account account, int number) {
		DetectionTable detections = this.place.beans().getBean(DetectionTable.class);
		Detection detection = detections.open(account.id(), this.asOf, "bench-" + number);
		execute(detection, "discrepancyDetection");
		execute(detection, "reconciliation");
	}

	private void execute(Detection detection, String job) {
		Run run = this.place.beans()
			.getBean(RunTable.class)
			.request(detection.account(), job, job + ":" + detection.inputs());
		this.place.beans()
			.getBean(ExecuteRun.class)
			.execute(run, this.place.beans().getBean(job, Job.class),
					new JobParametersBuilder().addLong("detection", (long) detection.id()).toJobParameters());
	}

}
