package com.opsided.sync.claim;

import java.util.List;

/**
 * An attachment that may be the invoice of a claimed product.
 *
 * @param mail the mail
 * @param attachment the attachment
 * @param score how well it fits; only its order has a meaning
 * @param reasons why it is thought to fit, or not to, in words
 */
public record InvoiceMatch(FoundMail mail, FoundMail.Attachment attachment, int score, List<String> reasons) {

	public InvoiceMatch {
		reasons = List.copyOf(reasons);
	}

}
