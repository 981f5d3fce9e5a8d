package com.opsided.sandbox.amazon.fee;

import java.util.List;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.seller.Seller;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Estimates fees: 15 % of the price for the referral, and a fixed sum for a unit that
 * Amazon sends. They are not those of the fee preview.
 */
@RestController
final class FeeController {

	private static final int MOST = 20;

	private final SandboxClock clock;

	FeeController(SandboxClock clock) {
		this.clock = clock;
	}

	@PostMapping("/products/fees/v0/feesEstimate")
	List<FeesEstimateResult> getMyFeesEstimates(@RequestAttribute Seller seller,
			@RequestBody List<FeesEstimateByIdRequest> asked) {
		if (asked.isEmpty() || asked.size() > MOST) {
			throw AmazonException.invalid("The body must have 1 to 20 elements");
		}
		return asked.stream().map((each) -> FeesEstimateResult.of(seller, each, this.clock.instant())).toList();
	}

}
