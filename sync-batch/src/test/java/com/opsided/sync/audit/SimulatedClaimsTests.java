package com.opsided.sync.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimChange;
import com.opsided.shared.claim.ClaimFilter;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.sync.report.FindReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The claims of a simulated seller as time goes by: the same files, looked at on one day
 * after the other.
 */
class SimulatedClaimsTests {

	private static final LocalDate LAST_DAY = SimulatedSeller.USUAL_LAST_DAY;

	private final Seller seller = Seller.in(com.opsided.shared.account.Region.NA);

	@TempDir
	private Path directory;

	@Test
	void claimsOpenArePaidAndExpire() throws Exception {
		TestPlatform.bean(AccountTable.class).own(this.seller.account(), UUID.randomUUID());
		new SimulatedSeller(131, Region.NA, 3_000, LAST_DAY).write(this.directory);
		audit(LAST_DAY.minusDays(45));
		Map<ClaimState, Long> early = states();
		assertThat(early).containsKeys(ClaimState.DRAFT, ClaimState.READY);
		assertThat(early.keySet()).isSubsetOf(ClaimState.DRAFT, ClaimState.READY);
		Claim ready = claims().stream().filter((claim) -> claim.state() == ClaimState.READY).findFirst().orElseThrow();
		TestPlatform.bean(ClaimTable.class)
			.change(ready, new ClaimChange(ClaimState.FILED, "123456789012", null, null, null, null), "ann",
					Instant.now())
			.orElseThrow();
		audit(LAST_DAY);
		assertThat(states()).containsKeys(ClaimState.DRAFT, ClaimState.READY, ClaimState.PAID, ClaimState.EXPIRED);
		assertThat(claims()).filteredOn(Claim::id, ready.id())
			.allSatisfy((claim) -> assertThat(claim.state()).isIn(ClaimState.FILED, ClaimState.PAID,
					ClaimState.PARTIALLY_PAID));
		isTrue(LAST_DAY);
		List<Claim> settled = claims();
		audit(LAST_DAY.plusDays(1));
		audit(LAST_DAY.plusDays(1));
		assertThat(claims()).hasSameSizeAs(settled);
	}

	/** Every open discrepancy whose window is not over has a claim for its units. */
	private void isTrue(LocalDate asOf) {
		assertThat(this.seller
			.select("""
					select r.type, r.reference_id, r.fnsku, r.claimable_units, r.state, c.state as claim, c.units
					from discrepancy_report r join assessment s using (account, detection_id, number)
					    left join claim c on c.account = r.account and c.loss = s.loss
					where r.account = :account and r.state in ('WAITING', 'CLAIMABLE')
					  and (c.loss is null or c.filed_at is null and (c.units <> r.claimable_units
					      or c.state <> case when r.state = 'CLAIMABLE' and r.unit_value is not null then 'READY' else 'DRAFT' end))
					"""))
			.as("as of " + asOf)
			.isEmpty();
		assertThat(this.seller.select("""
				select 1 from claim c where c.account = :account and c.state in ('DRAFT', 'READY') and not exists (
				    select from discrepancy_report r join assessment s using (account, detection_id, number)
				    where r.account = c.account and s.loss = c.loss and r.state in ('WAITING', 'CLAIMABLE'))
				""")).isEmpty();
	}

	private void audit(LocalDate asOf) throws Exception {
		this.seller.audit(FindReports.in(List.of(this.directory.resolve("reports"))), asOf,
				this.directory.resolve("audit"));
	}

	private List<Claim> claims() {
		return TestPlatform.bean(ClaimTable.class)
			.page(new ClaimFilter(List.of(this.seller.account().id()), null, null, null, null, null, null, 10_000));
	}

	private Map<ClaimState, Long> states() {
		Map<ClaimState, Long> states = new TreeMap<>();
		claims().forEach((claim) -> states.merge(claim.state(), 1L, Long::sum));
		return states;
	}

}
