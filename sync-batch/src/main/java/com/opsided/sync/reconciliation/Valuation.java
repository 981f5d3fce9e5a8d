package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.opsided.shared.cost.SourcingCosts;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.LossFamilies;
import com.opsided.shared.discrepancy.ValueBasis;
import com.opsided.shared.fee.ListedPrice;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The value of one product's units ({@code detection.md} §6): what the rule itself
 * states, else the first that is known of sourcing cost, past reimbursements and listed
 * price less fees. Values are rounded half up to 2 decimals, then capped. Past means are
 * worked out once for the product. For one thread.
 */
final class Valuation {

	private static final int SCALE = 2;

	private final SourcingCosts costs;

	private final BigDecimal cap;

	private final UnitValue meanOfLost;

	private final UnitValue meanOfDamaged;

	private final UnitValue priceLessFees;

	Valuation(ProductPayments payments, PastReimbursements past, LossFamilies families, SourcingCosts costs,
			BigDecimal cap) {
		this.costs = costs;
		this.cap = cap.setScale(SCALE, RoundingMode.DOWN);
		this.meanOfLost = value(past.mean(families.lost().reimbursementReasons()), ValueBasis.PAST_REIMBURSEMENTS);
		this.meanOfDamaged = value(past.mean(families.damaged().reimbursementReasons()),
				ValueBasis.PAST_REIMBURSEMENTS);
		this.priceLessFees = value(priceLessFees(payments.listedPrice()), ValueBasis.PRICE_LESS_FEES);
	}

	UnitValue unitValue(Discrepancy discrepancy) {
		if (discrepancy.statedUnitValue() != null) {
			return value(discrepancy.statedUnitValue(), statedBasis(discrepancy.type()));
		}
		Money cost = this.costs.inForce(discrepancy.fnsku(), discrepancy.msku(), discrepancy.eventDate());
		if (cost != null) {
			return value(cost, ValueBasis.SOURCING_COST);
		}
		UnitValue past = pastReimbursements(discrepancy.type());
		return (past.money() != null) ? past : this.priceLessFees;
	}

	/** Disposals and transfers are paid like losses; the rest belongs to no family. */
	private UnitValue pastReimbursements(DiscrepancyType type) {
		return switch (type) {
			case FC_LOST, DISPOSED_WITHOUT_ORDER, TRANSFER_LOSS -> this.meanOfLost;
			case FC_DAMAGED -> this.meanOfDamaged;
			case BALANCE_BREAK, SNAPSHOT_DRIFT, UNDERPAID_REIMBURSEMENT, REVERSED_NOT_RETURNED, INBOUND_SHORT,
					RETURN_NOT_RECEIVED ->
				UnitValue.UNKNOWN;
		};
	}

	private static ValueBasis statedBasis(DiscrepancyType type) {
		return (type == DiscrepancyType.REVERSED_NOT_RETURNED) ? ValueBasis.REVERSED_AMOUNT : ValueBasis.SOURCING_COST;
	}

	private static @Nullable Money priceLessFees(@Nullable ListedPrice listed) {
		if (listed == null || listed.yourPrice() == null || listed.estimatedFeeTotal() == null) {
			return null;
		}
		BigDecimal rest = listed.yourPrice().subtract(listed.estimatedFeeTotal());
		return (rest.signum() > 0) ? Money.ofReported(rest, listed.currency()) : null;
	}

	private UnitValue value(@Nullable Money money, ValueBasis basis) {
		if (money == null) {
			return UnitValue.UNKNOWN;
		}
		BigDecimal rounded = money.amount().setScale(SCALE, RoundingMode.HALF_UP);
		return new UnitValue(new Money(rounded.min(this.cap), money.currency()), basis);
	}

}
