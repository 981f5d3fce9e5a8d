package com.opsided.sync.audit;

import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.InspectReport;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.report.UnreadableReport;
import org.jspecify.annotations.Nullable;

/**
 * A source and what it turned out to be.
 *
 * @param source the source
 * @param file the report it is, null if it is none
 * @param problem why it is none, a sentence; null if it is one
 */
record InspectedFile(ReportSource source, @Nullable ReportFile file, @Nullable String problem) {

	static InspectedFile of(InspectReport inspect, ReportSource source) {
		try {
			return new InspectedFile(source, inspect.inspect(source), null);
		}
		catch (UnreadableReport ex) {
			return new InspectedFile(source, null, ex.getMessage());
		}
	}

	InspectedFile mustBe(ReportKind kind) {
		if (this.file == null || this.file.kind() == kind) {
			return this;
		}
		return new InspectedFile(this.source, null, this.source.location() + ": this is a " + this.file.kind().title()
				+ " report, but " + kind.title() + " were expected; give it without --costs");
	}

	String problemSentence() {
		return (this.problem != null) ? this.problem : "";
	}

}
