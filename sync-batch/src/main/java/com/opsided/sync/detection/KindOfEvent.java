package com.opsided.sync.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.NormalForm;

/**
 * Tells which ledger rows a type of discrepancy is judged by.
 *
 * @param discrepancy the discrepancy
 * @param properties the codes
 */
record KindOfEvent(Discrepancy discrepancy, DetectionProperties properties) {

	List<LedgerEvent> among(List<LedgerEvent> events) {
		return events.stream().filter(this::isWanted).sorted(Comparator.comparing(LedgerEvent::date)).toList();
	}

	private boolean isWanted(LedgerEvent event) {
		String reason = NormalForm.of(event.reason());
		return switch (this.discrepancy.type()) {
			case FC_LOST -> isOneOf(reason, this.properties.lostCodes(), this.properties.lostFoundCodes());
			case FC_DAMAGED -> isOneOf(reason, this.properties.damagedCodes(), this.properties.damagedFoundCodes());
			case DISPOSED_WITHOUT_ORDER -> this.properties.disposalCodes().contains(reason);
			case TRANSFER_LOSS -> NormalForm.of(event.eventType()).equals("whsetransfers")
					&& NormalForm.of(event.disposition()).equals(NormalForm.of(this.discrepancy.disposition()));
			case REVERSED_NOT_RETURNED -> this.properties.lostFoundCodes().contains(reason);
			default -> false;
		};
	}

	private static boolean isOneOf(String reason, Set<String> opening, Set<String> closing) {
		return opening.contains(reason) || closing.contains(reason);
	}

}
