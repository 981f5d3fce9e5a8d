package com.opsided.sync.reconciliation;

import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.shared.cost.SourcingCosts;
import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.discrepancy.ValueBasis;
import com.opsided.sync.detection.SampleProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class AssessProductTests {

	private static final LocalDate EVENT = LocalDate.of(2026, 6, 1);

	private final AssessProduct assessProduct = new AssessProduct(
			Binder.get(new MockEnvironment()).bindOrCreate("opsided.policy", PolicyProperties.class),
			SampleProduct.DEFAULTS.families());

	@ParameterizedTest
	@CsvSource({ "FC_LOST,4,WAITING", "FC_LOST,5,CLAIMABLE", "FC_LOST,60,CLAIMABLE", "FC_LOST,61,EXPIRED",
			"FC_DAMAGED,4,WAITING", "FC_DAMAGED,5,CLAIMABLE", "FC_DAMAGED,61,EXPIRED",
			"DISPOSED_WITHOUT_ORDER,4,WAITING", "DISPOSED_WITHOUT_ORDER,60,CLAIMABLE",
			"DISPOSED_WITHOUT_ORDER,61,EXPIRED", "TRANSFER_LOSS,59,WAITING", "TRANSFER_LOSS,60,CLAIMABLE",
			"TRANSFER_LOSS,120,CLAIMABLE", "TRANSFER_LOSS,121,EXPIRED", "UNDERPAID_REIMBURSEMENT,4,WAITING",
			"UNDERPAID_REIMBURSEMENT,60,CLAIMABLE", "UNDERPAID_REIMBURSEMENT,61,EXPIRED",
			"REVERSED_NOT_RETURNED,5,CLAIMABLE", "REVERSED_NOT_RETURNED,61,EXPIRED", "INBOUND_SHORT,4,WAITING",
			"INBOUND_SHORT,270,CLAIMABLE", "INBOUND_SHORT,271,EXPIRED", "RETURN_NOT_RECEIVED,59,WAITING",
			"RETURN_NOT_RECEIVED,60,CLAIMABLE", "RETURN_NOT_RECEIVED,120,CLAIMABLE",
			"RETURN_NOT_RECEIVED,121,EXPIRED" })
	void aWindowIsOpenFromItsFirstDayToItsLast(DiscrepancyType type, int daysLater, DiscrepancyState state) {
		assertThat(assess(Discrepancies.open(type, EVENT, 1), EVENT.plusDays(daysLater)).state()).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource({ "29,WAITING", "30,CLAIMABLE", "548,CLAIMABLE", "549,EXPIRED" })
	void theOldPolicyHoldsForOldEvents(int daysLater, DiscrepancyState state) {
		LocalDate event = LocalDate.of(2024, 10, 22);
		assertThat(assess(Discrepancies.open(DiscrepancyType.FC_LOST, event, 1), event.plusDays(daysLater)).state())
			.isEqualTo(state);
	}

	@Test
	void whatIsOlderThanEveryKnownPolicyIsNotClaimed() {
		LocalDate event = LocalDate.of(2024, 10, 22);
		Assessment old = assess(Discrepancies.open(DiscrepancyType.RETURN_NOT_RECEIVED, event, 1), event.plusDays(70));
		assertThat(old.state()).isEqualTo(DiscrepancyState.EXPIRED);
		assertThat(old.windowCloses()).isNull();
	}

	@Test
	void theWindowIsShownWithItsFirstAndLastDay() {
		Assessment lost = assess(Discrepancies.open(DiscrepancyType.FC_LOST, EVENT, 1), EVENT);
		assertThat(lost.windowOpens()).isEqualTo("2026-06-06");
		assertThat(lost.windowCloses()).isEqualTo("2026-07-31");
		assertThat(lost.policyVerified()).isTrue();
		Assessment transfer = assess(Discrepancies.open(DiscrepancyType.TRANSFER_LOSS, EVENT, 1), EVENT);
		assertThat(transfer.windowOpens()).isEqualTo("2026-07-31");
		assertThat(transfer.windowCloses()).isEqualTo("2026-09-29");
		assertThat(transfer.policyVerified()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0", "10", "100" })
	void nothingLeftToClaimIsResolvedOnEveryDay(int daysLater) {
		Discrepancy found = Discrepancies.of(DiscrepancyType.FC_LOST, Standing.CLAIM, EVENT, 2, 2, null);
		assertThat(assess(found, EVENT.plusDays(daysLater)).state()).isEqualTo(DiscrepancyState.RESOLVED);
	}

	@Test
	void whatNeedsDataSaysSoAndKeepsItsWindow() {
		Assessment disposal = assess(
				Discrepancies.of(DiscrepancyType.DISPOSED_WITHOUT_ORDER, Standing.NEEDS_DATA, EVENT, 2, 0, null),
				EVENT.plusDays(10));
		assertThat(disposal.state()).isEqualTo(DiscrepancyState.NEEDS_DATA);
		assertThat(disposal.windowCloses()).isEqualTo("2026-07-31");
	}

	@ParameterizedTest
	@EnumSource(names = { "BALANCE_BREAK", "SNAPSHOT_DRIFT" })
	void whatIsOnlyWorthKnowingHasNoWindow(DiscrepancyType type) {
		assertThat(assess(Discrepancies.of(type, Standing.INFORMATIONAL, EVENT, -2, 0, null), EVENT)).isEqualTo(
				new Assessment(DiscrepancyState.INFORMATIONAL, null, null, null, null, null, null, ValueBasis.UNKNOWN));
	}

	@Test
	void discrepanciesAreAssessedInTheirOrder() {
		List<Assessment> assessments = this.assessProduct.assess(
				List.of(Discrepancies.open(DiscrepancyType.FC_LOST, EVENT, 1),
						Discrepancies.open(DiscrepancyType.FC_LOST, EVENT.plusDays(1), 1)),
				ProductPayments.NONE, scope(EVENT.plusDays(5)));
		assertThat(assessments).extracting(Assessment::state)
			.containsExactly(DiscrepancyState.CLAIMABLE, DiscrepancyState.WAITING);
	}

	private Assessment assess(Discrepancy discrepancy, LocalDate asOf) {
		return this.assessProduct.assess(discrepancy, ProductPayments.NONE, scope(asOf));
	}

	private static AssessmentScope scope(LocalDate asOf) {
		return new AssessmentScope(asOf, Region.NA, SourcingCosts.none());
	}

}
