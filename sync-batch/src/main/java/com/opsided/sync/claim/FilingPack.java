package com.opsided.sync.claim;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to raise a claim in Seller Central.
 *
 * @param facts what is known of the loss
 * @param subject the subject of the case
 * @param text the text of the case: at most 2,000 characters, a line's end counted as two
 * @param appeal the text against a denial, null unless the claim was denied
 * @param events rows of the ledger extract, the oldest first; at most 200, the claimed
 * one and those after it before the others
 * @param eventCount how many rows the extract has
 * @param payments reimbursements that paid for units of the loss
 * @param ledgerCsv the path of the whole extract
 * @param documents what Amazon wants to see with it
 * @param mail what to look for in the seller's mailbox
 */
public record FilingPack(PackFacts facts, String subject, String text, @Nullable String appeal, List<PackEvent> events,
		int eventCount, List<PackPayment> payments, String ledgerCsv, List<String> documents, MailQueries mail) {

	public FilingPack {
		events = List.copyOf(events);
		payments = List.copyOf(payments);
		documents = List.copyOf(documents);
	}

}
