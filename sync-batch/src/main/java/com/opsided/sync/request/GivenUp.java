package com.opsided.sync.request;

import java.util.List;
import java.util.stream.Collectors;

import com.opsided.shared.report.WantedReport;

import org.springframework.batch.core.job.JobExecution;

/**
 * Some reports of a run could not be had. What could be had is loaded; the run can be
 * restarted, and then asks for the others again.
 */
public final class GivenUp extends RuntimeException {

	private static final String TOLD = "opsided.reports.givenUpIn";

	private static final int SHOWN = 3;

	GivenUp(List<WantedReport> failed, int all) {
		super("%d of %d reports could not be had, the others are loaded; restart the run to ask for them again: %s"
			.formatted(failed.size(), all,
					failed.stream()
						.limit(SHOWN)
						.map((each) -> each.wish().title() + " (" + each.detail() + ")")
						.collect(Collectors.joining("; "))));
	}

	/** Notes in an execution that it ends by telling this. */
	static void telling(JobExecution execution) {
		execution.getExecutionContext().putLong(TOLD, execution.getId());
	}

	/**
	 * Tells whether an earlier execution of the run ended so. The note names the
	 * execution, for the next one inherits it; and counts once.
	 */
	static boolean wasTold(JobExecution execution) {
		long told = execution.getExecutionContext().getLong(TOLD, execution.getId());
		execution.getExecutionContext().remove(TOLD);
		return told != execution.getId();
	}

}
