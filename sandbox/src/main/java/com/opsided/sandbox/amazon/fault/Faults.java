package com.opsided.sandbox.amazon.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The faults that are scripted, oldest first. They are forgotten at a restart.
 * Thread-safe.
 */
public final class Faults {

	/** The request attribute that holds the fault of a call. */
	public static final String ATTRIBUTE = Fault.class.getName();

	private final List<Fault> faults = new ArrayList<>();

	private final Random chance = new Random(1);

	/**
	 * Scripts a fault.
	 * @param fault the fault
	 */
	public synchronized void add(Fault fault) {
		this.faults.add(fault);
	}

	/** Forgets all faults. */
	public synchronized void clear() {
		this.faults.clear();
	}

	/**
	 * Returns the faults that can still happen.
	 * @return a copy
	 */
	public synchronized List<Fault> all() {
		return List.copyOf(this.faults);
	}

	/**
	 * Lets the first fault happen that befalls a call and has the luck.
	 * @param operation the name of what is called
	 * @param sellerId for whom; empty if that is not known
	 * @return the fault, if one happens
	 */
	public synchronized Optional<Fault> next(String operation, String sellerId) {
		for (int i = 0; i < this.faults.size(); i++) {
			Fault fault = this.faults.get(i);
			if (fault.befalls(operation, sellerId) && this.chance.nextDouble() < fault.probability()) {
				spend(i, fault.once());
				return Optional.of(fault);
			}
		}
		return Optional.empty();
	}

	private void spend(int index, Fault left) {
		if (left.times() > 0) {
			this.faults.set(index, left);
		}
		else {
			this.faults.remove(index);
		}
	}

	/**
	 * Says whether a fault happens to the call of the current thread.
	 * @param action the action asked about
	 * @return whether it does
	 */
	public static boolean happens(Action action) {
		RequestAttributes call = RequestContextHolder.currentRequestAttributes();
		@Nullable Object fault = call.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
		return fault instanceof Fault happening && happening.action() == action;
	}

}
