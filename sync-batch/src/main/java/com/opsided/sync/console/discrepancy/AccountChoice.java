package com.opsided.sync.console.discrepancy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.opsided.shared.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * The accounts a page is about.
 *
 * @param visible the accounts that can be chosen
 * @param chosen those that are shown: one of them, or all
 * @param only the number of the one, null if all are shown
 * @param more whether there are more than can be chosen from
 */
public record AccountChoice(List<Account> visible, List<Account> chosen, @Nullable Long only, boolean more) {

	public AccountChoice {
		visible = List.copyOf(visible);
		chosen = List.copyOf(chosen);
	}

	/**
	 * Returns the numbers of the accounts that are shown.
	 * @return their numbers
	 */
	public List<Long> numbers() {
		return this.chosen.stream().map(Account::id).toList();
	}

	/**
	 * Returns what the accounts that are shown are called.
	 * @return their names by number
	 */
	public Map<Long, String> names() {
		return this.chosen.stream().collect(Collectors.toMap(Account::id, Account::name));
	}

}
