package com.opsided.sandbox.amazon.gate;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.Operation;
import com.opsided.sandbox.amazon.fault.Fault;
import com.opsided.sandbox.amazon.fault.FaultBody;
import com.opsided.sandbox.amazon.fault.FaultyAnswer;
import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.quota.Quotas;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way of every call: it gets a request id, may meet a scripted fault, must be let in
 * by its access token, is counted against its quota, and then is answered.
 */
final class Gate extends OncePerRequestFilter {

	private final Visitors visitors;

	private final Quotas quotas;

	private final Faults faults;

	private final Calls calls;

	private final Refusal refusal;

	Gate(Visitors visitors, Quotas quotas, Faults faults, Calls calls, Refusal refusal) {
		this.visitors = visitors;
		this.quotas = quotas;
		this.faults = faults;
		this.calls = calls;
		this.refusal = refusal;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return Stream.of("/control", "/apps/", "/google/", "/stripe/").anyMatch(path::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("x-amzn-RequestId", UUID.randomUUID().toString());
		Optional<Operation> operation = Operation.of(request.getMethod(), request.getRequestURI());
		if (operation.isEmpty()) {
			this.refusal.write(AmazonException.denied(""), response);
			this.calls.count("unknown", "", String.valueOf(response.getStatus()));
			return;
		}
		Visitor visitor = this.visitors.of(operation.get(), request);
		String outcome = answer(operation.get(), visitor, request, new PlainAnswer(response), chain);
		this.calls.count(operation.get().id(), visitor.sellerId(), outcome);
	}

	private String answer(Operation operation, Visitor visitor, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		FilterChain inside = (theRequest, theResponse) -> enter(operation, visitor, (HttpServletRequest) theRequest,
				(HttpServletResponse) theResponse, chain);
		Optional<Fault> fault = this.faults.next(operation.id(), visitor.sellerId());
		if (fault.isPresent()) {
			sleep(fault.get().delayMillis());
			return FaultyAnswer.give(fault.get(), new FaultBody(operation), request, response, inside);
		}
		inside.doFilter(request, response);
		return String.valueOf(response.getStatus());
	}

	private void enter(Operation operation, Visitor visitor, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		try {
			if (operation.needsSeller()) {
				request.setAttribute("seller", this.visitors.admit(visitor));
				this.quotas.take(visitor.clientId(), visitor.sellerId(), operation);
				response.setHeader("x-amzn-RateLimit-Limit", this.quotas.advertised(operation));
			}
		}
		catch (AmazonException ex) {
			this.refusal.write(ex, response);
			return;
		}
		chain.doFilter(request, response);
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
