package com.opsided.integration.outbound;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.web.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a provider: with a token, once more with another one if it is refused, again
 * after a pause where that helps, and tells the caller of our API what went wrong.
 * Thread-safe.
 */
public final class CallProvider {

	private static final Logger logger = LoggerFactory.getLogger(CallProvider.class);

	private final String provider;

	private final OutboundProperties properties;

	private final ProviderMeters meters;

	/**
	 * Makes the way to call a provider.
	 * @param provider the provider's name, for people
	 * @param properties how often and how long to try
	 * @param meters what counts
	 */
	public CallProvider(String provider, OutboundProperties properties, ProviderMeters meters) {
		this.provider = provider;
		this.properties = properties;
		this.meters = meters;
	}

	/**
	 * Calls an operation.
	 * @param <T> what comes of it
	 * @param operation the provider's name of it
	 * @param access what opens the API
	 * @param exchange sends one request with a token; it must do no harm if it is sent
	 * twice, and throws {@link ProviderFault}
	 * @return what came of it
	 * @throws ApiProblem if it did not succeed
	 */
	public <T> T call(String operation, Access access, Function<String, T> exchange) {
		long began = System.nanoTime();
		OneCall<T> call = new OneCall<>(this.properties, access, exchange, (time) -> Thread.sleep(time.toMillis()));
		String name = this.provider.toLowerCase(Locale.ROOT);
		try {
			T value = call.run();
			this.meters.ended(name, operation, null, since(began), call.waited());
			return value;
		}
		catch (ApiProblem ex) {
			this.meters.ended(name, operation, null, since(began), call.waited());
			throw ex;
		}
		catch (ProviderFault ex) {
			this.meters.ended(name, operation, ex.category(), since(began), call.waited());
			tell(operation, ex);
			throw ProviderProblem.of(this.provider, ex.category(), ex.retryAfter());
		}
	}

	private void tell(String operation, ProviderFault fault) {
		if (fault.category() == FailureCategory.CONFIGURATION || fault.category() == FailureCategory.BUG) {
			logger.error("{} {}: {}", this.provider, operation, fault.getMessage());
		}
		else {
			logger.warn("{} {}: {}", this.provider, operation, fault.getMessage());
		}
	}

	private static Duration since(long began) {
		return Duration.ofNanos(System.nanoTime() - began);
	}

}
