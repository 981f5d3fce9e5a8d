package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.util.Set;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyOrder;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.rules.AccountRules;
import com.opsided.shared.rules.AccountRulesTable;
import com.opsided.shared.rules.Threshold;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.reconciliation.OwnedAccount.adjusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What an account's rules do to its discrepancies and claims.
 */
class AccountRulesTests {

	private final AccountRulesTable table = TestPlatform.bean(AccountRulesTable.class);

	private final OwnedAccount account = new OwnedAccount().costs("X1", "X2", "X3", "X4")
		.ledger(adjusted("2026-09-01", "X1", "1", -1, "M"), adjusted("2026-09-01", "X2", "2", -5, "M"),
				adjusted("2026-09-01", "X3", "3", -30, "M"), adjusted("2026-09-01", "X4", "4", -100, "M"));

	@Test
	void severityFollowsUnitsAndAmount() {
		this.account.evaluate("2026-09-10");
		assertThat(this.account.listed())
			.extracting((each) -> each.discrepancy().discrepancy().fnsku() + each.severity())
			.containsExactlyInAnyOrder("X1LOW", "X2MEDIUM", "X3HIGH", "X4CRITICAL");
	}

	@Test
	void newRulesHoldFromTheNextReconciliationOn() {
		this.account.evaluate("2026-09-10");
		AccountRules rules = rules(0, "60", "sku X3");
		assertThat(this.table.replace(this.account.id(), rules, "ann")).map(AccountRules::version).contains(1L);
		assertThat(this.table.replace(this.account.id(), rules, "bob")).as("seen before ann's").isEmpty();
		this.account.evaluate("2026-09-10");
		assertThat(this.account.claim("1").state()).isEqualTo(ClaimState.WITHDRAWN);
		assertThat(this.account.claim("1").note()).isEqualTo("Worth less than the minimum of the account");
		assertThat(this.account.claim("3").note()).isEqualTo("The rules of the account ignore this SKU");
		assertThat(this.account.claim("4").state()).isEqualTo(ClaimState.READY);
		assertThat(listed("X3").ignored()).isTrue();
		this.table.replace(this.account.id(), new AccountRules(AccountRules.DEFAULTS.medium(),
				AccountRules.DEFAULTS.high(), AccountRules.DEFAULTS.critical(), 0, Set.of(), BigDecimal.ZERO, 1),
				"ann");
		this.account.evaluate("2026-09-10");
		assertThat(this.account.claims()).extracting((claim) -> claim.state()).containsOnly(ClaimState.READY);
		assertThat(listed("X3").state()).isEqualTo(DiscrepancyState.CLAIMABLE);
	}

	@Test
	void whatIsIgnoredFromTheStartHasNoClaimAndIsStillShown() {
		this.table.replace(this.account.id(), rules(0, "60", "X3"), "ann");
		this.account.evaluate("2026-09-10");
		assertThat(this.account.claims()).extracting((claim) -> claim.subject().referenceId()).containsExactly("4");
		assertThat(listed("X3").state()).isEqualTo(DiscrepancyState.CLAIMABLE);
		assertThat(listed("X3").note()).startsWith("The rules of the account ignore this SKU");
	}

	@Test
	void listsAreFilteredAndPaged() {
		this.account.evaluate("2026-09-10");
		assertThat(this.account
			.listed(new DiscrepancyFilter(null, null, null, new BigDecimal("300"), null, null, null, 10))).hasSize(2);
		assertThat(this.account
			.listed(new DiscrepancyFilter(null, DiscrepancyState.CLAIMABLE, null, null, "sku X1", null, null, 10)))
			.hasSize(1);
		ListedDiscrepancy first = this.account
			.listed(new DiscrepancyFilter(null, null, null, null, null, null, null, 1))
			.get(0);
		assertThat(this.account.listed(new DiscrepancyFilter(null, null, null, null, null, null,
				DiscrepancyOrder.DEADLINE.position(first), 10)))
			.hasSize(3)
			.doesNotContain(first);
	}

	@Test
	void rulesCheckThemselves() {
		assertThatIllegalArgumentException().isThrownBy(() -> rules(-1, "0", "X1"));
		assertThatIllegalArgumentException().isThrownBy(() -> rules(0, "-1", "X1"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(0, BigDecimal.ONE));
		AccountRules ok = AccountRules.DEFAULTS;
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AccountRules(ok.high(), ok.medium(), ok.critical(), 0, Set.of(), BigDecimal.ZERO, 0));
	}

	private static AccountRules rules(int drift, String minimum, String ignored) {
		AccountRules defaults = AccountRules.DEFAULTS;
		return new AccountRules(defaults.medium(), defaults.high(), defaults.critical(), drift, Set.of(ignored),
				new BigDecimal(minimum), 0);
	}

	private ListedDiscrepancy listed(String fnsku) {
		return this.account.listed(new DiscrepancyFilter(null, null, null, null, fnsku, null, null, 10)).get(0);
	}

}
