package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.opsided.shared.account.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PolicyBookTests {

	private final PolicyBook policies = book(PublishedPolicies.TABLE);

	@ParameterizedTest
	@CsvSource({ "FC_LOST,NA,2024-10-22,30,548,true", "FC_LOST,NA,2024-10-23,0,60,true",
			"FC_LOST,EU,2024-10-22,30,548,true", "FC_LOST,EU,2024-10-23,0,60,true", "FC_LOST,FE,2024-10-23,0,60,true",
			"FC_DAMAGED,NA,2024-10-22,30,548,true", "FC_DAMAGED,FE,2024-10-23,0,60,true",
			"DISPOSED,NA,2024-10-22,30,548,true", "DISPOSED,EU,2024-10-23,0,60,true",
			"TRANSFER_LOSS,NA,2020-01-01,60,120,false", "TRANSFER_LOSS,EU,2026-01-01,60,120,false",
			"RETURN_NOT_RECEIVED,NA,2024-10-23,60,120,true", "RETURN_NOT_RECEIVED,FE,2024-10-23,60,120,true",
			"RETURN_NOT_RECEIVED,EU,2024-10-23,45,105,false", "REMOVAL_SHORT,EU,2024-10-23,15,75,true",
			"FEE_REFERRAL,NA,2020-01-01,0,90,true", "FEE_DIMENSION,NA,2020-01-01,0,90,false",
			"FEE_STORAGE,FE,2020-01-01,0,90,false", "INBOUND_SHORT,NA,2020-01-01,0,270,false",
			"UNDERPAID,NA,2025-03-31,0,60,false", "REVERSED,EU,2020-01-01,0,60,false" })
	void thePublishedTableIsChosenFromByFamilyRegionAndDay(ClaimFamily family, Region region, LocalDate event,
			int opens, int closes, boolean verified) {
		ClaimPolicy policy = this.policies.policy(family, region, event);
		assertThat(policy).isNotNull();
		assertThat(policy.opens()).isEqualTo(Period.ofDays(opens));
		assertThat(policy.closes()).isEqualTo(Period.ofDays(closes));
		assertThat(policy.verified()).isEqualTo(verified);
	}

	@ParameterizedTest
	@CsvSource({ "RETURN_NOT_RECEIVED,NA", "RETURN_NOT_RECEIVED,EU", "REMOVAL_SHORT,FE" })
	void whatNoPolicyCoveredYetHasNone(ClaimFamily family, Region region) {
		assertThat(this.policies.policy(family, region, LocalDate.of(2024, 10, 22))).isNull();
	}

	@Test
	void theNewestPolicyOfTheDaySpeaksWhateverTheOrderOfTheTable() {
		List<ClaimPolicy> table = withRow(Set.of(ClaimFamily.TRANSFER_LOSS), Set.of(), LocalDate.of(2026, 1, 1), 7);
		assertThat(book(table).policy(ClaimFamily.TRANSFER_LOSS, Region.NA, LocalDate.of(2026, 1, 1)).closes())
			.isEqualTo(Period.ofDays(7));
		assertThat(book(table).policy(ClaimFamily.TRANSFER_LOSS, Region.NA, LocalDate.of(2025, 12, 31)).closes())
			.isEqualTo(Period.ofDays(120));
	}

	@Test
	void twoPoliciesFromOneDayAreRefused() {
		List<ClaimPolicy> table = withRow(Set.of(ClaimFamily.TRANSFER_LOSS), Set.of(Region.EU), null, 7);
		assertThatIllegalArgumentException().isThrownBy(() -> book(table))
			.withMessageContaining("two policies for TRANSFER_LOSS in EU");
	}

	@Test
	void aTableThatLeavesAClaimableTypeWithoutAPolicyIsRefused() {
		List<ClaimPolicy> table = PublishedPolicies.TABLE.stream()
			.filter((row) -> !row.families().contains(ClaimFamily.REVERSED))
			.toList();
		assertThatIllegalArgumentException().isThrownBy(() -> book(table))
			.withMessageContaining("no policy for UNDERPAID in NA");
	}

	@Test
	void aPolicyThatClosesBeforeItOpensIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ClaimPolicy(Set.of(ClaimFamily.FC_LOST), Set.of(), null, Period.ofDays(31),
					Period.ofDays(30), true))
			.withMessageContaining("nor close before it opens");
		assertThat(new ClaimPolicy(Set.of(ClaimFamily.FC_LOST), Set.of(), null, Period.ofDays(31), Period.ofMonths(18),
				true)
			.regions()).containsExactlyInAnyOrder(Region.values());
	}

	@Test
	void aPolicyOfNoFamilyOrBeforeTheEventIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ClaimPolicy(Set.of(), Set.of(), null, Period.ZERO, Period.ofDays(1), true));
		assertThatIllegalArgumentException().isThrownBy(() -> new ClaimPolicy(Set.of(ClaimFamily.FC_LOST), Set.of(),
				null, Period.ofDays(-1), Period.ofDays(1), true));
	}

	private static List<ClaimPolicy> withRow(Set<ClaimFamily> families, Set<Region> regions, @Nullable LocalDate from,
			int closes) {
		List<ClaimPolicy> table = new ArrayList<>(PublishedPolicies.TABLE);
		table.add(new ClaimPolicy(families, regions, from, Period.ZERO, Period.ofDays(closes), true));
		return table;
	}

	private static PolicyBook book(List<ClaimPolicy> table) {
		return new PolicyBook(new PolicyProperties(table, Period.ofDays(5), BigDecimal.TEN, Period.ofDays(548)));
	}

}
