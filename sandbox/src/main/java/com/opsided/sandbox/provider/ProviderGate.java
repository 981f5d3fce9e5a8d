package com.opsided.sandbox.provider;

import java.io.IOException;
import java.util.Optional;

import com.opsided.sandbox.amazon.fault.Fault;
import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.fault.FaultyAnswer;
import com.opsided.sandbox.amazon.gate.Calls;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way of every call to a provider other than Amazon: it may meet a scripted fault, is
 * answered, and is counted.
 */
public final class ProviderGate extends OncePerRequestFilter {

	private final Provider provider;

	private final Faults faults;

	private final Calls calls;

	/**
	 * Creates the way.
	 * @param provider who is behind it
	 * @param faults the scripted faults
	 * @param calls where calls are counted
	 */
	public ProviderGate(Provider provider, Faults faults, Calls calls) {
		this.provider = provider;
		this.faults = faults;
		this.calls = calls;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/" + this.provider.name() + "/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.provider.begin(request, response);
		Optional<Endpoint> endpoint = this.provider.endpoint(request.getMethod(), request.getRequestURI());
		String whom = this.provider.whom(request);
		if (endpoint.isEmpty()) {
			this.provider.unknown(request, response);
			this.calls.count(this.provider.name() + ".unknown", whom, String.valueOf(response.getStatus()));
			return;
		}
		this.calls.count(endpoint.get().name(), whom, answer(endpoint.get(), whom, request, response, chain));
	}

	private String answer(Endpoint endpoint, String whom, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		Optional<Fault> fault = this.faults.next(endpoint.name(), whom);
		if (fault.isPresent()) {
			sleep(fault.get().delayMillis());
			return FaultyAnswer.give(fault.get(), this.provider.words(endpoint), request, response, chain);
		}
		chain.doFilter(request, response);
		return String.valueOf(response.getStatus());
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
