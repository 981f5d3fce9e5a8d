package com.opsided.sync.console.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.opsided.shared.run.RunState;
import com.opsided.sync.jobs.RunQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which runs the list shows; what is null does not matter.
 *
 * @param job the name of the job
 * @param state the state
 * @param account the number of the account
 * @param from requested on this day or later
 * @param to requested on this day or earlier
 */
public record RunFilter(@Nullable String job, @Nullable RunState state, @Nullable Long account,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	public RunFilter {
		job = (job != null && !job.isBlank()) ? job : null;
	}

	/** Days are those of the page's zone. */
	RunQuery query(ZoneId zone) {
		return new RunQuery(this.job, this.state, this.account, beginning(this.from, zone),
				(this.to != null) ? beginning(this.to.plusDays(1), zone) : null);
	}

	private static @Nullable Instant beginning(@Nullable LocalDate day, ZoneId zone) {
		return (day != null) ? day.atStartOfDay(zone).toInstant() : null;
	}

	boolean isEmpty() {
		return this.job == null && this.state == null && this.account == null && this.from == null && this.to == null;
	}

	/** The address of this list, from a cursor on. */
	String address(@Nullable String cursor) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/console/runs");
		add(address, "job", this.job);
		add(address, "state", this.state);
		add(address, "account", this.account);
		add(address, "from", this.from);
		add(address, "to", this.to);
		add(address, "cursor", cursor);
		return address.encode().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}
