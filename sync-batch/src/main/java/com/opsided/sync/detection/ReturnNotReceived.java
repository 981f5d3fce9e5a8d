package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.finance.Refund;
import com.opsided.shared.text.CodePointOrder;
import com.opsided.shared.text.CodeSet;

/**
 * {@code RETURN_NOT_RECEIVED}: units refunded to a customer that neither came back nor
 * were paid for, matched by order and SKU ({@code detection.md} §4). As long as no report
 * of customer returns was loaded, every refund needs data.
 */
final class ReturnNotReceived implements DiscrepancyRule {

	private static final Comparator<Refund> BY_ORDER = Comparator.comparing(Refund::orderId, CodePointOrder::compare)
		.thenComparing(Refund::sku, CodePointOrder::compare);

	private final CodeSet reasons;

	ReturnNotReceived(CodeSet reasons) {
		this.reasons = reasons;
	}

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		if (evidence.history().refunds().isEmpty()) {
			return;
		}
		Standing standing = scope.returnReportLoaded() ? Standing.CLAIM : Standing.NEEDS_DATA;
		List<Refund> refunds = new ArrayList<>(evidence.history().refunds());
		refunds.sort(BY_ORDER);
		Map<String, Integer> occurrences = new HashMap<>();
		for (Refund refund : refunds) {
			int missing = refund.units() - refund.returned();
			if (missing > 0) {
				long paid = evidence.reimbursements()
					.units(this.reasons,
							(line) -> line.orderId().equals(refund.orderId()) && line.sku().equals(refund.sku()));
				findings.add(toDiscrepancy(refund, standing, occurrences.merge(refund.orderId(), 1, Integer::sum),
						(int) Math.min(missing, paid)));
			}
		}
	}

	private static Discrepancy toDiscrepancy(Refund refund, Standing standing, int occurrence, int reimbursed) {
		return new Discrepancy(DiscrepancyType.RETURN_NOT_RECEIVED, standing, refund.fnsku(), refund.sku(),
				refund.asin(), refund.title(), refund.orderId(), occurrence, refund.refundedOn(), "", "", "",
				refund.units(), refund.returned(), reimbursed, null, null);
	}

}
