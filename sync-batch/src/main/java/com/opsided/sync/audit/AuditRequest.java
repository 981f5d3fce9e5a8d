package com.opsided.sync.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.sync.report.ReportSource;

/**
 * What an audit was asked for.
 *
 * @param files where the reports are
 * @param costs where the sourcing costs are; they speak before any among the files
 * @param asOf the day to evaluate for
 * @param out where the results are written
 * @param account the account's name
 * @param accountNamed whether the caller named the account himself
 * @param region the account's region
 * @param fresh whether all that was loaded before is to be forgotten
 */
record AuditRequest(List<ReportSource> files, List<ReportSource> costs, LocalDate asOf, Path out, String account,
		boolean accountNamed, Region region, boolean fresh) {

	AuditRequest {
		files = List.copyOf(files);
		costs = List.copyOf(costs);
	}

}
