package com.opsided.sync.detection;

import java.util.List;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.LossFamilies;
import com.opsided.shared.text.CodeSet;

/**
 * Applies every rule to one product. Holds no state of products: one instance serves all
 * threads.
 */
public final class DetectProduct {

	private final NetReversals netReversals;

	private final List<DiscrepancyRule> rules;

	/**
	 * Creates the rules.
	 * @param properties their codes and periods
	 */
	public DetectProduct(DetectionProperties properties) {
		LossFamilies families = properties.families();
		this.netReversals = new NetReversals(CodeSet.of(properties.reversalReasons()));
		this.rules = List.of(new FulfillmentCenterLoss(DiscrepancyType.FC_LOST, families.lost()),
				new FulfillmentCenterLoss(DiscrepancyType.FC_DAMAGED, families.damaged()),
				new DisposedWithoutOrder(CodeSet.of(properties.disposalCodes())),
				new TransferLoss(properties.transferPatience()), new BalanceBreak(), new SnapshotDrift(),
				new UnderpaidReimbursement(properties.underpaidFrom()),
				new ReversedNotReturned(families.lost().foundCodes(), properties.returnedWithin()),
				new InboundShort(CodeSet.of(properties.inboundReasons()), properties.inboundPatience()),
				new ReturnNotReceived(CodeSet.of(properties.returnReasons())));
	}

	/**
	 * Detects the discrepancies of one product. Rows dated after the as-of date are not
	 * looked at.
	 * @param product everything known of the product
	 * @param scope what holds for the whole account
	 * @return its discrepancies and what could not be matched
	 */
	public ProductFindings detect(ProductHistory product, DetectionScope scope) {
		ProductHistory known = product.until(scope.asOf());
		NetReimbursements reimbursements = this.netReversals.net(known.reimbursements());
		Evidence evidence = Evidence.of(known, reimbursements);
		Findings findings = new Findings();
		findings.addUnmatchedReversals(reimbursements.unmatchedReversals());
		for (DiscrepancyRule rule : this.rules) {
			rule.examine(evidence, scope, findings);
		}
		return findings.ofProduct();
	}

}
