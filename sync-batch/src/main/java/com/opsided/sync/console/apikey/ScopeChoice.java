package com.opsided.sync.console.apikey;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.opsided.shared.web.Role;
import com.opsided.shared.web.Scope;

/**
 * A scope that a key can have.
 *
 * @param scope the scope
 * @param meaning what it is good for, for a person
 * @param chosen whether its box is ticked
 */
record ScopeChoice(Scope scope, String meaning, boolean chosen) {

	static List<ScopeChoice> of(Role role, Set<Scope> chosen) {
		return EnumSet.allOf(Scope.class)
			.stream()
			.filter((each) -> each != Scope.USERS || role == Role.ADMIN)
			.map((each) -> new ScopeChoice(each, meaning(each), chosen.contains(each)))
			.toList();
	}

	private static String meaning(Scope scope) {
		return switch (scope) {
			case READ -> "looking at things";
			case WRITE -> "starting runs, changing claims, rules and connections";
			case USERS -> "users and the audit log; without it the key is an operator's";
		};
	}

}
