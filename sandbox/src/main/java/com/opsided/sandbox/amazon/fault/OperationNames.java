package com.opsided.sandbox.amazon.fault;

import java.util.Set;

/**
 * The operations of one provider that faults can be scripted for.
 *
 * @param names what they are called in the control API
 */
public record OperationNames(Set<String> names) {

	public OperationNames {
		names = Set.copyOf(names);
	}

}
