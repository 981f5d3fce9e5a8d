package com.opsided.sync.reconciliation;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimChange;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyState;
import org.junit.jupiter.api.Test;

import static com.opsided.sync.reconciliation.OwnedAccount.adjusted;
import static com.opsided.sync.reconciliation.OwnedAccount.dollars;
import static com.opsided.sync.reconciliation.OwnedAccount.paid;
import static com.opsided.sync.reconciliation.OwnedAccount.reversed;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a claim as the reports go on.
 */
class ClaimLifeTests {

	private final OwnedAccount account = new OwnedAccount().costs("X1", "X2")
		.ledger(adjusted("2026-09-01", "X1", "4711", -5, "M"));

	@Test
	void aLossHasOneClaimHoweverOftenItIsDetected() {
		this.account.evaluate("2026-09-03");
		Claim draft = this.account.claim();
		assertThat(draft.state()).isEqualTo(ClaimState.DRAFT);
		assertThat(draft.amount()).isEqualTo(dollars("50.00"));
		this.account.evaluate("2026-09-10");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.READY);
		this.account.ledger(adjusted("2026-09-11", "X1", "4712", 2, "F")).evaluate("2026-09-12");
		Claim fewer = this.account.claim();
		assertThat(fewer.id()).isEqualTo(draft.id());
		assertThat(fewer.units()).isEqualTo(3);
		assertThat(fewer.amount()).isEqualTo(dollars("30.00"));
		assertThat(this.account.history(fewer)).extracting((event) -> event.from() + " " + event.to() + event.units())
			.containsExactly("null DRAFT5", "DRAFT READY5", "READY READY3");
	}

	@Test
	void theSameDetectionAgainChangesNothing() {
		this.account.evaluate("2026-09-10");
		Claim claim = this.account.claim();
		this.account.evaluate("2026-09-10").evaluate("2026-09-11");
		assertThat(this.account.claim()).isEqualTo(claim);
	}

	@Test
	void aClaimThatIsNotFiledExpiresWithItsWindow() {
		this.account.evaluate("2026-09-10").evaluate("2026-10-31");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.READY);
		this.account.evaluate("2026-11-01");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.EXPIRED);
		assertThat(shown()).isEqualTo(DiscrepancyState.EXPIRED);
	}

	@Test
	void aLossThatIsFirstSeenAfterItsWindowHasNoClaim() {
		this.account.evaluate("2026-11-05");
		assertThat(this.account.claims()).isEmpty();
		assertThat(shown()).isEqualTo(DiscrepancyState.EXPIRED);
	}

	@Test
	void unitsThatWereFoundAreNotClaimed() {
		this.account.evaluate("2026-09-10").ledger(adjusted("2026-09-11", "X1", "4712", 5, "F")).evaluate("2026-09-12");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.WITHDRAWN);
		assertThat(this.account.claim().note()).isEqualTo("All units were found");
	}

	@Test
	void unitsThatAmazonPaidByItselfArePaid() {
		this.account.evaluate("2026-09-10")
			.reimbursements(paid("2026-09-11", "R1", "", "X1", 2))
			.evaluate("2026-09-12");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.READY);
		assertThat(this.account.claim().units()).isEqualTo(3);
		this.account.reimbursements(paid("2026-09-13", "R2", "", "X1", 3)).evaluate("2026-09-14");
		Claim paid = this.account.claim();
		assertThat(paid.state()).isEqualTo(ClaimState.PAID);
		assertThat(paid.paidUnits()).isEqualTo(5);
		assertThat(paid.paidAmount()).isEqualTo(dollars("50.00"));
		assertThat(paid.note()).isEqualTo("Amazon paid 5 units without being asked");
		assertThat(shown()).isEqualTo(DiscrepancyState.PAID);
	}

	@Test
	void moneyThatIsTakenBackOpensTheClaimAgain() {
		this.account.evaluate("2026-09-10")
			.reimbursements(paid("2026-09-11", "R1", "", "X1", 5))
			.evaluate("2026-09-12");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.PAID);
		this.account.reimbursements(reversed("2026-09-13", "R2", "X1", 5, "R1")).evaluate("2026-09-14");
		Claim again = this.account.claim("4711");
		assertThat(again.state()).isEqualTo(ClaimState.READY);
		assertThat(again.paidUnits()).isZero();
		assertThat(again.paidAmount()).isNull();
	}

	@Test
	void aFiledClaimFollowsThePaymentsUnderItsCase() {
		this.account.evaluate("2026-09-10");
		this.account.file(this.account.claim(), "12345678901");
		assertThat(shown()).isEqualTo(DiscrepancyState.FILED);
		this.account.reimbursements(paid("2026-09-20", "R1", "12345678901", "X1", 2)).evaluate("2026-09-21");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.PARTIALLY_PAID);
		assertThat(this.account.claim().paidAmount()).isEqualTo(dollars("20.00"));
		assertThat(this.account.claim().units()).isEqualTo(5);
		this.account.reimbursements(paid("2026-09-25", "R2", "12345678901", "X1", 3)).evaluate("2026-12-26");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.PAID);
		assertThat(this.account.claim().paidAmount()).isEqualTo(dollars("50.00"));
		assertThat(shown()).isEqualTo(DiscrepancyState.PAID);
		this.account.reimbursements(reversed("2026-12-27", "R3", "X1", 3, "R2")).evaluate("2026-12-28");
		assertThat(this.account.claim("4711").state()).isEqualTo(ClaimState.PARTIALLY_PAID);
		assertThat(this.account.claim("4711").paidAmount()).isEqualTo(dollars("20.00"));
	}

	@Test
	void aFiledClaimWithoutCaseFollowsWhatItsLossWasPaid() {
		this.account.evaluate("2026-09-10");
		this.account.file(this.account.claim(), null);
		this.account.reimbursements(paid("2026-09-20", "R1", "", "X1", 5)).evaluate("2026-09-21");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.PAID);
		assertThat(this.account.claim().paidAmount()).isEqualTo(dollars("50.00"));
	}

	@Test
	void whatIsPaidUnderTheCaseOfAYoungerLossDoesNotCloseTheOlder() {
		this.account.ledger(adjusted("2026-09-02", "X1", "4712", -5, "M")).evaluate("2026-09-10");
		this.account.file(this.account.claim("4712"), "12345678901");
		this.account.reimbursements(paid("2026-09-20", "R1", "12345678901", "X1", 5)).evaluate("2026-09-21");
		assertThat(this.account.claim("4712").state()).isEqualTo(ClaimState.PAID);
		assertThat(this.account.claim("4711").state()).isEqualTo(ClaimState.READY);
		assertThat(this.account.claim("4711").units()).isEqualTo(5);
		assertThat(this.account.claim("4711").paidAmount()).isNull();
	}

	@Test
	void aDeniedClaimNeverExpires() {
		this.account.evaluate("2026-09-10");
		Claim filed = this.account.file(this.account.claim(), "12345678901");
		this.account.change(filed, new ClaimChange(ClaimState.DENIED, null, null, null, "no proof", null));
		this.account.evaluate("2026-12-01");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.DENIED);
		assertThat(this.account.claim().deniedReason()).isEqualTo("no proof");
		assertThat(shown()).isEqualTo(DiscrepancyState.DENIED);
	}

	@Test
	void whatAPersonWithdrewStaysWithdrawn() {
		this.account.evaluate("2026-09-10");
		this.account.change(this.account.claim(),
				new ClaimChange(ClaimState.WITHDRAWN, null, null, null, null, "my own mistake"));
		this.account.evaluate("2026-09-11");
		assertThat(this.account.claim().state()).isEqualTo(ClaimState.WITHDRAWN);
		assertThat(this.account.claim().note()).isEqualTo("my own mistake");
	}

	private DiscrepancyState shown() {
		return this.account.listed().get(0).state();
	}

}
