package com.opsided.sync.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.opsided.shared.rules.AccountRules;
import com.opsided.shared.rules.Threshold;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an account.
 *
 * @param accountId the account
 * @param severity where each severity begins; below the first one it is {@code LOW}
 * @param driftUnits informational drifts of up to so many units resolve by themselves
 * @param ignoredSkus FNSKUs or MSKUs that are never claimed
 * @param minimumAmount the least amount worth a claim, in the discrepancy's currency
 * @param version 0 for the defaults, then counts the changes; null in a request for
 * whichever there is
 */
public record RulesForm(@Nullable Long accountId, @Nullable Severities severity, @Nullable Integer driftUnits,
		@Nullable List<String> ignoredSkus, @Nullable BigDecimal minimumAmount, @Nullable Long version) {

	/**
	 * Where the severities begin: at so many units or at so much money.
	 *
	 * @param medium where {@code MEDIUM} begins
	 * @param high where {@code HIGH} begins
	 * @param critical where {@code CRITICAL} begins
	 */
	public record Severities(@Nullable Threshold medium, @Nullable Threshold high, @Nullable Threshold critical) {

	}

	static RulesForm of(long account, AccountRules rules) {
		return new RulesForm(account, new Severities(rules.medium(), rules.high(), rules.critical()),
				rules.driftUnits(), List.copyOf(new TreeSet<>(rules.ignoredSkus())), rules.minimumAmount(),
				rules.version());
	}

	/** These rules; what they leave out is as it was. */
	AccountRules over(AccountRules old) {
		Severities begin = (this.severity != null) ? this.severity : new Severities(null, null, null);
		try {
			return new AccountRules(or(begin.medium(), old.medium()), or(begin.high(), old.high()),
					or(begin.critical(), old.critical()), or(this.driftUnits, old.driftUnits()),
					(this.ignoredSkus != null) ? Set.copyOf(new TreeSet<>(this.ignoredSkus)) : old.ignoredSkus(),
					or(this.minimumAmount, old.minimumAmount()), or(this.version, old.version()));
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	private static <T> T or(@Nullable T wanted, T old) {
		return (wanted != null) ? wanted : old;
	}

}
