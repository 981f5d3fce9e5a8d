package com.opsided.sync.console.user;

import java.util.List;

import com.opsided.shared.web.Role;

/**
 * A role that can be given.
 *
 * @param role the role
 * @param meaning what it may do, for a person
 */
record RoleChoice(Role role, String meaning) {

	static final List<RoleChoice> ALL = List.of(new RoleChoice(Role.SELLER, "their own accounts only"),
			new RoleChoice(Role.OPERATOR, "every account's data, runs and schedules"),
			new RoleChoice(Role.ADMIN, "everything, and users"));

}
