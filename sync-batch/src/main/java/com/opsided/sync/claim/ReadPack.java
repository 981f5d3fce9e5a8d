package com.opsided.sync.claim;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.sync.detection.ExplainDiscrepancy;
import com.opsided.sync.detection.StreamLedger;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is needed to raise a claim: from the claim, from what the detection
 * that counts says of its loss, and from the ledger.
 */
public final class ReadPack {

	private final DiscrepancyListView discrepancies;

	private final ExplainDiscrepancy explain;

	private final StreamLedger ledger;

	ReadPack(DiscrepancyListView discrepancies, ExplainDiscrepancy explain, StreamLedger ledger) {
		this.discrepancies = discrepancies;
		this.explain = explain;
		this.ledger = ledger;
	}

	/**
	 * Reads the pack of a claim that the caller may see.
	 * @param claim the claim
	 * @param supplier a supplier whose invoices are looked for, null for none
	 * @return the pack
	 */
	public FilingPack of(Claim claim, @Nullable String supplier) {
		ListedDiscrepancy listed = listed(claim);
		PackFacts facts = facts(claim, listed);
		SomeEvents events = new SomeEvents(facts);
		List<PackPayment> payments = List.of();
		if (listed != null) {
			stream(claim, listed, events);
			payments = payments(claim, listed);
		}
		List<PackEvent> kept = events.kept();
		WriteClaimText write = new WriteClaimText(facts, kept, events.count(), payments);
		return new FilingPack(facts, write.subject(), write.claim(), switch (claim.state()) {
			case DENIED -> write.appeal();
			case DRAFT, READY, FILED, PAID, PARTIALLY_PAID, WITHDRAWN, EXPIRED -> null;
		}, kept, events.count(), payments, "/api/v1/claims/" + claim.id() + "/ledger.csv",
				ClaimWording.of(facts.type()).documents(), MailQueries.of(facts, supplier));
	}

	/** What is known of a claim's loss. */
	PackFacts facts(Claim claim) {
		return facts(claim, listed(claim));
	}

	private static PackFacts facts(Claim claim, @Nullable ListedDiscrepancy listed) {
		return PackFacts.of(claim, (listed != null) ? FoundFacts.of(listed) : null);
	}

	/** What is detected of a claim's loss, null if it is in no report any more. */
	@Nullable ListedDiscrepancy listed(Claim claim) {
		return this.discrepancies.find(claim.account(), claim.id()).orElse(null);
	}

	private void stream(Claim claim, ListedDiscrepancy listed, SomeEvents events) {
		try {
			this.ledger.forEach(claim.account(), listed.discrepancy().discrepancy(), events::take);
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException("The ledger cannot be read", ex);
		}
	}

	private List<PackPayment> payments(Claim claim, ListedDiscrepancy listed) {
		return this.explain.explain(claim.account(), claim.id(), listed.discrepancy().discrepancy())
			.map((evidence) -> evidence.closings().stream().map(PackPayment::of).filter(Objects::nonNull).toList())
			.map((found) -> (List<PackPayment>) new ArrayList<>(found))
			.orElse(List.of());
	}

}
