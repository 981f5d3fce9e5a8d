package com.opsided.sandbox.amazon.control;

import java.util.List;
import java.util.Map;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.fault.Action;
import com.opsided.sandbox.amazon.fault.Fault;
import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.fault.OperationNames;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scripts faults.
 */
@RestController
final class FaultControl {

	private static final long USUAL_BYTES = 64L << 20;

	private final Faults faults;

	private final List<OperationNames> operations;

	FaultControl(Faults faults, List<OperationNames> operations) {
		this.faults = faults;
		this.operations = operations;
	}

	@PostMapping("/control/faults")
	@ResponseStatus(HttpStatus.CREATED)
	void add(@RequestBody Asked asked) {
		add(asked.fault(asked.operation()));
	}

	/** The provider's name need not be written again before the operation. */
	@PostMapping("/control/{provider:google|stripe}/faults")
	@ResponseStatus(HttpStatus.CREATED)
	void add(@PathVariable String provider, @RequestBody Asked asked) {
		String prefix = provider + ".";
		add(asked.fault(asked.operation().startsWith(prefix) ? asked.operation() : prefix + asked.operation()));
	}

	private void add(Fault fault) {
		if (this.operations.stream().noneMatch((each) -> each.names().contains(fault.operation()))) {
			throw AmazonException.invalid("There is no operation '" + fault.operation() + "'");
		}
		this.faults.add(fault);
	}

	@GetMapping("/control/faults")
	List<Fault> all() {
		return this.faults.all();
	}

	@DeleteMapping("/control/faults")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.faults.clear();
	}

	/**
	 * A fault as it is written: without an action it is a status if there is one, else a
	 * delay; without times it happens at every call, without a probability surely.
	 */
	record Asked(String operation, @Nullable Action action, int status, @Nullable String reason,
			@Nullable Map<String, String> headers, @Nullable String body, long delayMillis, @Nullable Long bytes,
			@Nullable Integer times, @Nullable Double probability, @Nullable String sellerId) {

		Fault fault(String name) {
			return new Fault(name, whatHappens(), (this.status > 0) ? this.status : 500,
					(this.reason != null) ? this.reason : "", (this.headers != null) ? this.headers : Map.of(),
					this.body, this.delayMillis, (this.bytes != null) ? this.bytes : USUAL_BYTES,
					(this.times != null) ? this.times : Integer.MAX_VALUE,
					(this.probability != null) ? this.probability : 1, (this.sellerId != null) ? this.sellerId : "");
		}

		private Action whatHappens() {
			if (this.action != null) {
				return this.action;
			}
			return (this.status > 0) ? Action.STATUS : Action.DELAY;
		}

	}

}
