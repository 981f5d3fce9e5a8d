package com.opsided.sync.console.claim;

import java.util.ArrayList;
import java.util.List;

import com.opsided.sync.claim.FilingPack;
import com.opsided.sync.claim.FoundMail;
import com.opsided.sync.claim.RankInvoices;
import com.opsided.sync.console.hub.HubDown;
import com.opsided.sync.console.hub.HubRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into a seller's mailbox for a claim's invoices and for mails about its case.
 * Whatever the mailbox does, something can be shown.
 */
final class LookForMail {

	private static final Logger logger = LoggerFactory.getLogger(LookForMail.class);

	/** Each costs a reading of the quota. */
	private static final int READ = 8;

	private static final int CASES = 20;

	private final SellerMailbox mailbox;

	LookForMail(SellerMailbox mailbox) {
		this.mailbox = mailbox;
	}

	MailLook about(FilingPack pack, @Nullable String supplier) {
		String invoices = pack.mail().invoices();
		String cases = pack.mail().cases();
		if (invoices == null && cases == null) {
			return MailLook.failed(MailState.NOTHING_TO_LOOK_FOR, null, List.of());
		}
		try {
			List<FoundMail> about = (cases != null) ? this.mailbox.search(cases, CASES) : List.of();
			List<FoundMail> heads = (invoices != null) ? this.mailbox.search(invoices, READ) : List.of();
			List<FoundMail> mails = new ArrayList<>();
			HubRefused ended = read(heads, mails);
			return new MailLook(MailState.FOUND, (ended != null) ? ended.retrySeconds() : null,
					new RankInvoices(pack.facts(), supplier).of(mails), about, ended == null, List.of());
		}
		catch (HubRefused ex) {
			MailState state = MailState.of(ex);
			return MailLook.failed(state, ex.retrySeconds(),
					(state == MailState.CHOOSE) ? this.mailbox.all() : List.of());
		}
		catch (HubDown ex) {
			logger.warn("The mailbox cannot be looked into", ex);
			return MailLook.failed(MailState.DOWN, null, List.of());
		}
	}

	/** Reads as many as can be; tells what ended it. */
	private @Nullable HubRefused read(List<FoundMail> heads, List<FoundMail> mails) {
		for (FoundMail head : heads) {
			try {
				mails.add(this.mailbox.read(head.id()));
			}
			catch (HubRefused ex) {
				if (ex.status() != 404 && ex.status() != 502) {
					return ex;
				}
				logger.debug("A mail is gone or cannot be read: {}", ex.getMessage());
			}
		}
		return null;
	}

}
