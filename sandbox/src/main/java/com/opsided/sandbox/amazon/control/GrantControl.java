package com.opsided.sandbox.amazon.control;

import java.util.Map;

import com.opsided.sandbox.amazon.lwa.Grants;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a seller's grants back, as the seller can on Amazon's page.
 */
@RestController
final class GrantControl {

	private final Grants grants;

	GrantControl(Grants grants) {
		this.grants = grants;
	}

	@PostMapping("/control/grants/{sellerId}/revoke")
	Map<String, Integer> revoke(@PathVariable String sellerId) {
		return Map.of("revoked", this.grants.revoke(sellerId));
	}

}
