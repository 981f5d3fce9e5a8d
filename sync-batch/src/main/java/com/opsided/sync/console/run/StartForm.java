package com.opsided.sync.console.run;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.web.ApiProblem;
import com.opsided.sync.jobs.JobNames;
import com.opsided.sync.jobs.StartSync;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are to be started, as the form sends it.
 *
 * @param job the name of the job
 * @param all whether all accounts are meant, for those who see them all
 * @param account the numbers of accounts that were ticked
 * @param accounts numbers of accounts as they were typed, parted by commas or blanks
 * @param feed the feeds of a sync; none for all
 * @param windowDays how many days back a sync asks, null for what each feed needs
 * @param confirmed whether what will happen was read
 * @param key makes two clicks one start
 */
public record StartForm(@Nullable String job, @Nullable Boolean all, @Nullable List<Long> account,
		@Nullable String accounts, @Nullable List<String> feed, @Nullable Integer windowDays,
		@Nullable Boolean confirmed, @Nullable String key) {

	/** The job, checked. */
	String wantedJob() {
		String wanted = (this.job != null) ? this.job : JobNames.SYNC;
		if (JobLabel.ALL.stream().noneMatch((each) -> each.name().equals(wanted))) {
			throw ApiProblem.field("job", "must be one of those that can be started");
		}
		return wanted;
	}

	boolean isForAll() {
		return Boolean.TRUE.equals(this.all);
	}

	boolean isConfirmed() {
		return Boolean.TRUE.equals(this.confirmed);
	}

	/** The accounts that were ticked or typed. */
	List<Long> wantedAccounts() {
		List<Long> wanted = new ArrayList<>((this.account != null) ? this.account : List.of());
		String typed = (this.accounts != null) ? this.accounts.strip() : "";
		for (String number : typed.isEmpty() ? new String[0] : typed.split("[\\s,;]+")) {
			if (!number.matches("\\d{1,18}")) {
				throw ApiProblem.field("accounts",
						"must be numbers of accounts, such as 3, 7: '" + number + "' is none");
			}
			wanted.add(Long.valueOf(number));
		}
		return wanted.stream().distinct().toList();
	}

	StartSync sync() {
		return new StartSync(null, null, this.feed, this.windowDays);
	}

	/**
	 * Tells whether a feed was ticked.
	 * @param name the feed's name
	 * @return whether it was
	 */
	public boolean hasFeed(String name) {
		return this.feed != null && this.feed.contains(name);
	}

}
