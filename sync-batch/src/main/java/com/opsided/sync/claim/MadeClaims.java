package com.opsided.sync.claim;

import java.util.List;
import java.util.UUID;

/**
 * What became of a selection of discrepancies.
 *
 * @param filings the filings that the selected claims are in now, whole
 * @param refused the selected discrepancies that cannot be claimed
 */
public record MadeClaims(List<Filing> filings, List<Refusal> refused) {

	public MadeClaims {
		filings = List.copyOf(filings);
		refused = List.copyOf(refused);
	}

	/**
	 * A discrepancy that cannot be claimed.
	 *
	 * @param id the discrepancy
	 * @param reason why not and what can be done, for a person
	 */
	public record Refusal(UUID id, String reason) {

	}

}
