package com.opsided.sync.audit;

import java.util.List;

import com.opsided.shared.report.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param name its name without folders
 * @param kind what it is, null if it is no report
 * @param read rows read
 * @param loaded rows loaded, those that an earlier file held included
 * @param rejected rows refused
 * @param problem why it does not count, a sentence; null if it does
 * @param notes what else is worth telling, line by line
 */
record AuditedFile(String name, @Nullable ReportKind kind, long read, long loaded, long rejected,
		@Nullable String problem, List<String> notes) {

	AuditedFile {
		notes = List.copyOf(notes);
	}

}
