package com.opsided.shared.user;

/** Whether a user may log in. */
public enum UserState {

	/** May log in. */
	ACTIVE,
	/** May not; sessions and API keys do not work either. */
	DISABLED

}
