package com.opsided.sync.status;

import java.util.List;
import java.util.UUID;

/**
 * How a user's accounts stand.
 *
 * @param userId the user
 * @param accounts the user's accounts
 */
public record UserStatus(UUID userId, List<AccountStatus> accounts) {

	public UserStatus {
		accounts = List.copyOf(accounts);
	}

}
