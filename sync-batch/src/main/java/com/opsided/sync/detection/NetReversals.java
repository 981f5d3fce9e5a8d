package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.text.CodePointOrder;
import com.opsided.shared.text.CodeSet;

/**
 * Nets reversals before the FIFO runs ({@code detection.md} §3): a reversal reduces the
 * quantity of the lines of the reimbursement it takes back, in file order, never below 0.
 * What it takes beyond their quantity is dropped, and reversals themselves never enter
 * the FIFO. A reversal of another reversal is one without its original.
 */
final class NetReversals {

	private static final Comparator<ReimbursementLine> FILE_ORDER = Comparator
		.comparingLong(ReimbursementLine::fileOrder);

	private static final Comparator<ReimbursementEntry> PAYMENT_ORDER = NetReversals::comparePayments;

	private final CodeSet reversalReasons;

	NetReversals(CodeSet reversalReasons) {
		this.reversalReasons = reversalReasons;
	}

	/**
	 * Nets the lines of one product.
	 * @param lines all its reimbursement lines, reversals included
	 * @return payments with what is left of them, and the reversals
	 */
	NetReimbursements net(List<ReimbursementLine> lines) {
		if (lines.isEmpty()) {
			return NetReimbursements.NONE;
		}
		List<ReimbursementEntry> payments = new ArrayList<>();
		List<ReimbursementEntry> reversals = new ArrayList<>();
		for (ReimbursementEntry entry : number(lines)) {
			(isReversal(entry) ? reversals : payments).add(entry);
		}
		List<Reversal> matched = reversals.isEmpty() ? List.of() : takeBack(reversals, payments);
		payments.sort(PAYMENT_ORDER);
		int unmatched = (int) matched.stream().filter((reversal) -> reversal.original() == null).count();
		return new NetReimbursements(payments, matched, unmatched);
	}

	private boolean isReversal(ReimbursementEntry entry) {
		return this.reversalReasons.contains(entry.line().reason());
	}

	private static List<ReimbursementEntry> number(List<ReimbursementLine> lines) {
		List<ReimbursementLine> inFileOrder = new ArrayList<>(lines);
		inFileOrder.sort(FILE_ORDER);
		Map<String, Integer> linesOfId = new HashMap<>();
		List<ReimbursementEntry> numbered = new ArrayList<>(lines.size());
		for (ReimbursementLine line : inFileOrder) {
			numbered.add(new ReimbursementEntry(line, linesOfId.merge(line.reimbursementId(), 1, Integer::sum)));
		}
		return numbered;
	}

	private static List<Reversal> takeBack(List<ReimbursementEntry> reversals, List<ReimbursementEntry> payments) {
		Map<String, List<ReimbursementEntry>> paymentsOfId = new HashMap<>();
		for (ReimbursementEntry payment : payments) {
			String id = payment.line().reimbursementId();
			if (!id.isEmpty()) {
				paymentsOfId.computeIfAbsent(id, (unused) -> new ArrayList<>()).add(payment);
			}
		}
		List<Reversal> matched = new ArrayList<>(reversals.size());
		for (ReimbursementEntry reversal : reversals) {
			matched.add(takeBack(reversal,
					paymentsOfId.getOrDefault(reversal.line().originalReimbursementId(), List.of())));
		}
		return matched;
	}

	private static Reversal takeBack(ReimbursementEntry reversal, List<ReimbursementEntry> originals) {
		int left = reversal.line().units();
		for (ReimbursementEntry original : originals) {
			left = original.takeBack(left);
		}
		return new Reversal(reversal, originals.isEmpty() ? null : originals.get(0).line());
	}

	private static int comparePayments(ReimbursementEntry left, ReimbursementEntry right) {
		int order = left.line().approvalDate().compareTo(right.line().approvalDate());
		if (order == 0) {
			order = CodePointOrder.compare(left.line().reimbursementId(), right.line().reimbursementId());
		}
		return (order != 0) ? order : FILE_ORDER.compare(left.line(), right.line());
	}

}
