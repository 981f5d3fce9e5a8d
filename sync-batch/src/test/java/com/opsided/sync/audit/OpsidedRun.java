package com.opsided.sync.audit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a run of the program came to.
 *
 * @param status its exit status
 * @param printed its standard output
 * @param told its standard error
 */
record OpsidedRun(int status, String printed, String told) {

	/** Whatever happens, nobody is shown the inside of the program. */
	OpsidedRun exits(int expected) {
		assertThat(this.status).as(toString()).isEqualTo(expected);
		assertThat(this.printed + this.told).doesNotContain("\tat ", "Exception", " WARN ", " ERROR ", "|-", "null",
				"SLF4J", "HikariPool");
		return this;
	}

	OpsidedRun tells(String... sentences) {
		assertThat(this.told).contains(sentences);
		return this;
	}

	OpsidedRun doesNotTell(String... sentences) {
		assertThat(this.told).doesNotContain(sentences);
		return this;
	}

	/** Tells these lines on standard error, and no others. */
	OpsidedRun tellsOnly(String... lines) {
		assertThat(this.told.lines()).containsExactly(lines);
		return this;
	}

	OpsidedRun prints(String... texts) {
		assertThat(this.printed).contains(texts);
		return this;
	}

	OpsidedRun printsNothing() {
		assertThat(this.printed).isEmpty();
		return this;
	}

}
