package com.opsided.sync.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.NormalForm;

/**
 * Tells which ledger rows a type of discrepancy is judged by.
 *
 * @param discrepancy the discrepancy
 * @param properties the codes
 */
record KindOfEvent(Discrepancy discrepancy, DetectionProperties properties) {

	private static final String ADJUSTMENTS = "adjustments";

	List<LedgerEvent> among(List<LedgerEvent> events) {
		return events.stream().filter(this::isWanted).sorted(Comparator.comparing(LedgerEvent::date)).toList();
	}

	/** Tells whether a row is one that the discrepancy is judged by. */
	boolean isWanted(LedgerEvent event) {
		return mayHold(event.eventType(), event.disposition(), event.reason())
				&& (this.discrepancy.type() != DiscrepancyType.INBOUND_SHORT
						|| event.referenceId().equals(this.discrepancy.referenceId()));
	}

	/** Tells whether rows of these attributes can be such. */
	boolean mayHold(String eventType, String disposition, String reason) {
		String kind = NormalForm.of(eventType);
		String code = NormalForm.of(reason);
		return switch (this.discrepancy.type()) {
			case FC_LOST -> kind.equals(ADJUSTMENTS)
					&& isOneOf(code, this.properties.lostCodes(), this.properties.lostFoundCodes());
			case FC_DAMAGED -> kind.equals(ADJUSTMENTS)
					&& isOneOf(code, this.properties.damagedCodes(), this.properties.damagedFoundCodes());
			case DISPOSED_WITHOUT_ORDER -> kind.equals(ADJUSTMENTS) && this.properties.disposalCodes().contains(code);
			case TRANSFER_LOSS -> kind.equals("whsetransfers")
					&& NormalForm.of(disposition).equals(NormalForm.of(this.discrepancy.disposition()));
			case REVERSED_NOT_RETURNED -> kind.equals(ADJUSTMENTS) && this.properties.lostFoundCodes().contains(code);
			case INBOUND_SHORT -> kind.equals("receipts");
			case RETURN_NOT_RECEIVED -> kind.equals("customerreturns");
			case BALANCE_BREAK, SNAPSHOT_DRIFT, UNDERPAID_REIMBURSEMENT -> false;
		};
	}

	private static boolean isOneOf(String reason, Set<String> opening, Set<String> closing) {
		return opening.contains(reason) || closing.contains(reason);
	}

}
