package com.opsided.shared.amazon;

/**
 * Is told about every call to Amazon; for metrics. It is called on the caller's thread
 * and must neither block nor throw.
 */
@FunctionalInterface
public interface ProviderCalls {

	void ended(ProviderCall call);

}
