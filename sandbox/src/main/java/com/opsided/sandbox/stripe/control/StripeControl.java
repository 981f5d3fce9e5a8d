package com.opsided.sandbox.stripe.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.stripe.StripeUser;
import com.opsided.sandbox.stripe.StripeUsers;
import com.opsided.sandbox.stripe.oauth.Disconnections;
import com.opsided.sandbox.stripe.oauth.StripeGrants;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens accounts and takes back what they granted, as their owner can in Stripe's
 * dashboard.
 */
@RestController
final class StripeControl {

	private final StripeUsers users;

	private final StripeGrants grants;

	private final Disconnections disconnections;

	StripeControl(StripeUsers users, StripeGrants grants, Disconnections disconnections) {
		this.users = users;
		this.grants = grants;
		this.disconnections = disconnections;
	}

	@GetMapping("/control/stripe/users")
	List<StripeUser> all() {
		return this.users.all();
	}

	@PostMapping("/control/stripe/users")
	@ResponseStatus(HttpStatus.CREATED)
	StripeUser add(@RequestBody Asked asked) {
		return this.users.add(asked.account(), asked.seed());
	}

	@PostMapping("/control/stripe/users/{account}/revoke")
	Map<String, Integer> revoke(@PathVariable String account) {
		int revoked = this.grants.revoke(account);
		if (revoked > 0) {
			this.disconnections.tell(account);
		}
		return Map.of("revoked", revoked);
	}

	/** How long a refresh token of Stripe Apps is good after its use. */
	@PostMapping("/control/stripe/grace")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void grace(@RequestBody Grace grace) {
		this.grants.grace(grace.grace());
	}

	record Asked(String account, @Nullable Long seed) {

	}

	record Grace(Duration grace) {

	}

}
