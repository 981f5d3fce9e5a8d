package com.opsided.shared.web;

/** What a caller may do. */
public enum Role {

	/** Everything, and users. */
	ADMIN,
	/** Every account's data, runs and schedules. */
	OPERATOR,
	/** His own accounts only. */
	SELLER

}
