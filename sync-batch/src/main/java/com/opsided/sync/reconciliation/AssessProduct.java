package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.LossFamilies;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Gives every discrepancy of a product its window, state and value ({@code detection.md}
 * §5, §6). Holds no state of products: one instance serves all threads.
 */
public final class AssessProduct {

	private final PolicyBook policies;

	private final PolicyProperties properties;

	private final LossFamilies families;

	/**
	 * Creates the assessment.
	 * @param properties the policy table, the cap and the periods
	 * @param families whose reimbursements tell a unit's value
	 * @throws IllegalArgumentException if the table leaves a claimable type without a
	 * policy or gives it two at a time
	 */
	public AssessProduct(PolicyProperties properties, LossFamilies families) {
		this.policies = new PolicyBook(properties);
		this.properties = properties;
		this.families = families;
	}

	/**
	 * Assesses discrepancies of one product.
	 * @param discrepancies some of its discrepancies
	 * @param payments what tells the product's value
	 * @param scope what holds for the whole account
	 * @return one assessment for each, in the same order
	 */
	public List<Assessment> assess(List<Discrepancy> discrepancies, ProductPayments payments, AssessmentScope scope) {
		LocalDate first = scope.asOf().minus(this.properties.lookback());
		PastReimbursements past = new PastReimbursements(payments.reimbursements(), first, scope.asOf());
		Valuation valuation = new Valuation(payments, past, this.families, scope.costs(),
				this.properties.unitValueCap());
		List<Assessment> assessments = new ArrayList<>(discrepancies.size());
		for (Discrepancy discrepancy : discrepancies) {
			assessments.add(assess(discrepancy, valuation, scope));
		}
		return assessments;
	}

	/**
	 * Assesses one discrepancy, as
	 * {@link #assess(List, ProductPayments, AssessmentScope)} does; for several of one
	 * product that one is faster.
	 * @param discrepancy the discrepancy
	 * @param payments what tells the product's value
	 * @param scope what holds for the whole account
	 * @return its assessment
	 */
	public Assessment assess(Discrepancy discrepancy, ProductPayments payments, AssessmentScope scope) {
		return assess(List.of(discrepancy), payments, scope).get(0);
	}

	private Assessment assess(Discrepancy discrepancy, Valuation valuation, AssessmentScope scope) {
		ClaimWindow window = this.policies.window(discrepancy.type(), scope.region(), discrepancy.eventDate());
		DiscrepancyState state = state(discrepancy, window, scope.asOf());
		UnitValue value = valuation.unitValue(discrepancy);
		Money unit = value.money();
		BigDecimal unitValue = (unit != null) ? unit.amount() : null;
		BigDecimal amount = (unit != null) ? unit.amount().multiply(BigDecimal.valueOf(discrepancy.claimableUnits()))
				: null;
		String currency = (unit != null) ? unit.currency() : null;
		return (window != null)
				? new Assessment(state, window.opens(), window.closes(), window.verified(), unitValue, currency, amount,
						value.basis())
				: new Assessment(state, null, null, null, unitValue, currency, amount, value.basis());
	}

	/** What is older than every known policy of its family is never claimed. */
	private static DiscrepancyState stateOn(@Nullable ClaimWindow window, LocalDate asOf) {
		return (window != null) ? window.stateOn(asOf) : DiscrepancyState.EXPIRED;
	}

	private static DiscrepancyState state(Discrepancy discrepancy, @Nullable ClaimWindow window, LocalDate asOf) {
		return switch (discrepancy.standing()) {
			case NEEDS_DATA -> DiscrepancyState.NEEDS_DATA;
			case INFORMATIONAL -> DiscrepancyState.INFORMATIONAL;
			case CLAIM -> (discrepancy.claimableUnits() == 0) ? DiscrepancyState.RESOLVED : stateOn(window, asOf);
		};
	}

}
