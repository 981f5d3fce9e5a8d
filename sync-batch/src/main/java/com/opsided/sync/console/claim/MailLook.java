package com.opsided.sync.console.claim;

import java.util.List;

import com.opsided.sync.claim.FoundMail;
import com.opsided.sync.claim.InvoiceMatch;
import org.jspecify.annotations.Nullable;

/**
 * What a seller's mailbox has about a claim.
 *
 * @param state whether it could be looked into
 * @param retrySeconds in how many seconds to try again, null if that is not known
 * @param invoices attachments that may be the product's invoice, the likeliest first
 * @param cases mails about Amazon's case, the newest first
 * @param whole whether everything found was read; else the quota or the provider ended it
 * @param mailboxes those to choose from, if there are several
 */
record MailLook(MailState state, @Nullable Long retrySeconds, List<InvoiceMatch> invoices, List<FoundMail> cases,
		boolean whole, List<Mailbox> mailboxes) {

	MailLook {
		invoices = List.copyOf(invoices);
		cases = List.copyOf(cases);
		mailboxes = List.copyOf(mailboxes);
	}

	static MailLook failed(MailState state, @Nullable Long retrySeconds, List<Mailbox> mailboxes) {
		return new MailLook(state, retrySeconds, List.of(), List.of(), true, mailboxes);
	}

	/**
	 * A mailbox that a user connected.
	 *
	 * @param id the connection
	 * @param address its address
	 */
	record Mailbox(String id, String address) {

	}

}
