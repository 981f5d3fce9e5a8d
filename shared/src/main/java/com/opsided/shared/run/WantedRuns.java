package com.opsided.shared.run;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which runs a list holds.
 *
 * @param accounts of these accounts, null for all
 * @param job of this job, null for all
 * @param state in this state, null for all
 * @param from requested at this time or later, null for no bound
 * @param to requested before this time, null for no bound
 */
public record WantedRuns(@Nullable Collection<Long> accounts, @Nullable String job, @Nullable RunState state,
		@Nullable Instant from, @Nullable Instant to) {

	/**
	 * Wants the runs of an account.
	 * @param account the account
	 * @return all of them
	 */
	public static WantedRuns of(long account) {
		return new WantedRuns(List.of(account), null, null, null, null);
	}

	List<String> conditions() {
		List<String> conditions = new ArrayList<>();
		addIf(conditions, this.accounts, "account = any(:accounts)");
		addIf(conditions, this.job, "job = :job");
		addIf(conditions, this.state, "state = :state");
		addIf(conditions, this.from, "requested_at >= :from");
		addIf(conditions, this.to, "requested_at < :to");
		return conditions;
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		if (this.accounts != null) {
			parameters.put("accounts", this.accounts.toArray(Long[]::new));
		}
		if (this.job != null) {
			parameters.put("job", this.job);
		}
		if (this.state != null) {
			parameters.put("state", this.state.name());
		}
		if (this.from != null) {
			parameters.put("from", time(this.from));
		}
		if (this.to != null) {
			parameters.put("to", time(this.to));
		}
		return parameters;
	}

	static OffsetDateTime time(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static void addIf(List<String> conditions, @Nullable Object wanted, String condition) {
		if (wanted != null) {
			conditions.add(condition);
		}
	}

}
