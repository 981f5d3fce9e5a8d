package com.opsided.sync.auditpage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;

/** The page's words and how it writes numbers: never by the reader's locale. */
final class PageWords {

	/** States in the order of what can still be done. */
	static final List<DiscrepancyState> STATES = List.of(DiscrepancyState.CLAIMABLE, DiscrepancyState.WAITING,
			DiscrepancyState.NEEDS_DATA, DiscrepancyState.EXPIRED, DiscrepancyState.RESOLVED,
			DiscrepancyState.INFORMATIONAL);

	private PageWords() {
	}

	static String name(DiscrepancyType type) {
		return switch (type) {
			case FC_LOST -> "Lost in the warehouse";
			case FC_DAMAGED -> "Damaged in the warehouse";
			case DISPOSED_WITHOUT_ORDER -> "Disposed of without an order";
			case TRANSFER_LOSS -> "Lost between warehouses";
			case BALANCE_BREAK -> "Balance that does not add up";
			case SNAPSHOT_DRIFT -> "Stock that differs from the ledger";
			case UNDERPAID_REIMBURSEMENT -> "Reimbursed below cost";
			case REVERSED_NOT_RETURNED -> "Reimbursement taken back, unit never returned";
			case INBOUND_SHORT -> "Sent to Amazon and not received";
			case RETURN_NOT_RECEIVED -> "Refunded, never returned";
		};
	}

	static String name(DiscrepancyState state) {
		String name = state.name().replace('_', ' ').toLowerCase(Locale.ROOT);
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

	static String meaning(DiscrepancyState state) {
		return switch (state) {
			case CLAIMABLE -> "The window is open: a claim can be filed now.";
			case WAITING -> "Too early: Amazon may still pay by itself, or the window is not open yet.";
			case NEEDS_DATA -> "A report is missing without which it cannot be judged.";
			case EXPIRED -> "The window closed before anything was claimed.";
			case RESOLVED -> "Nothing is left to claim: found again or reimbursed.";
			case INFORMATIONAL -> "Figures of Amazon's that contradict one another; worth knowing, never claimable.";
			case FILED, PAID, PARTIALLY_PAID, DENIED, WITHDRAWN -> "Its claim is with Amazon or was closed.";
		};
	}

	static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}

	static String money(BigDecimal amount, String currency) {
		return String.format(Locale.ROOT, "%,.2f %s", amount, currency);
	}

	static String count(long number, String one, String many) {
		return number(number) + " " + ((number == 1) ? one : many);
	}

}
