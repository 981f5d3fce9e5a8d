package com.opsided.sandbox.warehouse.api;

import java.util.List;
import java.util.function.Consumer;

import com.opsided.sandbox.warehouse.truth.TruthRow;

/**
 * Says which refunded units did not come back ({@link SellerData},
 * {@code RETURN_NOT_RECEIVED}).
 */
final class TellMissingReturns {

	private final Scope scope;

	private final Consumer<TruthRow> truth;

	TellMissingReturns(Scope scope, Consumer<TruthRow> truth) {
		this.scope = scope;
		this.truth = truth;
	}

	void of(List<PlannedRefund> refunds) {
		refunds.stream()
			.filter((each) -> each.returned() < each.units())
			.forEach((each) -> this.truth.accept(row(each)));
	}

	private TruthRow row(PlannedRefund each) {
		return new TruthRow("RETURN_NOT_RECEIVED", each.product().fnsku(), each.orderId(), 1,
				this.scope.timeline().date(each.day()), "", "", "", each.units(), each.returned(), each.paid(), null,
				each.owed());
	}

}
