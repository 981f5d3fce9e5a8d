package com.opsided.sandbox.amazon.control;

import java.time.LocalDate;
import java.util.List;

import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.SellerSpec;
import com.opsided.sandbox.amazon.lwa.Grants;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Adds sellers, each with a grant for the first application.
 */
@RestController
final class SellerControl implements InitializingBean {

	private final Sellers sellers;

	private final Grants grants;

	private final SandboxOptions options;

	SellerControl(Sellers sellers, Grants grants, SandboxOptions options) {
		this.sellers = sellers;
		this.grants = grants;
		this.options = options;
	}

	@Override
	public void afterPropertiesSet() {
		this.options.sellers().forEach(this::add);
	}

	@PostMapping("/control/sellers")
	@ResponseStatus(HttpStatus.CREATED)
	Answer add(@RequestBody Asked asked) {
		return add(new SellerSpec(asked.seed(), Region.parse((asked.region() != null) ? asked.region() : "na"),
				(asked.rows() > 0) ? asked.rows() : SimulatedSeller.USUAL_ROWS,
				(asked.lastDay() != null) ? asked.lastDay() : SimulatedSeller.USUAL_LAST_DAY, asked.sellerId(),
				asked.refreshToken()));
	}

	@GetMapping("/control/sellers")
	List<Answer> all() {
		return this.sellers.all().stream().map((each) -> answer(each, usualToken(each))).toList();
	}

	private Answer add(SellerSpec spec) {
		Seller seller = this.sellers.add(spec);
		String token = (spec.refreshToken() != null) ? spec.refreshToken() : usualToken(seller);
		SandboxApplication application = this.options.applications().get(0);
		this.grants.grant(token, seller.sellerId(), application.clientId());
		return answer(seller, token);
	}

	private static String usualToken(Seller seller) {
		return "Atzr|sandbox-" + seller.sellerId();
	}

	private Answer answer(Seller seller, String refreshToken) {
		return new Answer(seller.sellerId(), refreshToken, seller.region().code(), seller.marketplaceIds(),
				seller.rows(), seller.lastDay(), this.sellers.folder(seller).toString());
	}

	record Asked(long seed, @Nullable String region, long rows, @Nullable LocalDate lastDay, @Nullable String sellerId,
			@Nullable String refreshToken) {

	}

	record Answer(String sellerId, String refreshToken, String region, List<String> marketplaceIds, long ledgerRows,
			LocalDate lastDay, String folder) {

	}

}
