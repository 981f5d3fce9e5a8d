package com.opsided.sandbox.google.control;

import java.util.List;
import java.util.Map;

import com.opsided.sandbox.google.GoogleUser;
import com.opsided.sandbox.google.GoogleUsers;
import com.opsided.sandbox.google.mail.GmailQuota;
import com.opsided.sandbox.google.oauth.GoogleGrants;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Adds users and takes back what they granted, as a user can on Google's page.
 */
@RestController
final class GoogleControl {

	private final GoogleUsers users;

	private final GoogleGrants grants;

	private final GmailQuota quota;

	GoogleControl(GoogleUsers users, GoogleGrants grants, GmailQuota quota) {
		this.users = users;
		this.grants = grants;
		this.quota = quota;
	}

	@GetMapping("/control/google/users")
	List<GoogleUser> all() {
		return this.users.all();
	}

	@PostMapping("/control/google/users")
	@ResponseStatus(HttpStatus.CREATED)
	GoogleUser add(@RequestBody Asked asked) {
		return this.users.add(asked.email(), asked.seed(), asked.sellerId());
	}

	@PostMapping("/control/google/users/{email}/revoke")
	Map<String, Integer> revoke(@PathVariable String email) {
		return Map.of("revoked", this.grants.revoke(email));
	}

	/**
	 * The units a minute for each user, 0 for the usual ones, and the refusal's status.
	 */
	@PostMapping("/control/google/quota")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void quota(@RequestBody Quota asked) {
		this.quota.change(asked.unitsPerMinute(), (asked.status() == 429) ? 429 : 403);
	}

	record Quota(double unitsPerMinute, int status) {

	}

	record Asked(String email, @Nullable Long seed, @Nullable String sellerId) {

	}

}
