package com.opsided.sandbox.amazon.control;

import java.util.List;
import java.util.Map;

import com.opsided.sandbox.amazon.Operation;
import com.opsided.sandbox.amazon.fault.Action;
import com.opsided.sandbox.amazon.fault.Fault;
import com.opsided.sandbox.amazon.fault.Faults;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
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

	FaultControl(Faults faults) {
		this.faults = faults;
	}

	@PostMapping("/control/faults")
	@ResponseStatus(HttpStatus.CREATED)
	void add(@RequestBody Asked asked) {
		this.faults.add(asked.fault());
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
	record Asked(String operation, @Nullable Action action, int status, @Nullable Map<String, String> headers,
			@Nullable String body, long delayMillis, @Nullable Long bytes, @Nullable Integer times,
			@Nullable Double probability, @Nullable String sellerId) {

		Fault fault() {
			return new Fault(Operation.named(this.operation), whatHappens(), (this.status > 0) ? this.status : 500,
					(this.headers != null) ? this.headers : Map.of(), this.body, this.delayMillis,
					(this.bytes != null) ? this.bytes : USUAL_BYTES,
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
