package com.opsided.sync.audit;

import java.io.PrintWriter;

/** Tells what was wrong with files, on standard error, whatever else is silent. */
final class TellProblems {

	private final PrintWriter out;

	TellProblems(PrintWriter out) {
		this.out = out;
	}

	void tell(AuditResult result) {
		for (AuditedFile file : result.files()) {
			file.notes().forEach(this.out::println);
		}
		for (AuditedFile file : result.files()) {
			if (file.problem() != null) {
				this.out.println(file.problem());
			}
		}
		if (result.problems()) {
			this.out.println("The files above are not part of the audit; the others are.");
		}
		this.out.flush();
	}

}
