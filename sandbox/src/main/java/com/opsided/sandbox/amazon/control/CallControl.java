package com.opsided.sandbox.amazon.control;

import java.util.List;

import com.opsided.sandbox.amazon.gate.Calls;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells how often each operation was called and what became of it.
 */
@RestController
final class CallControl {

	private final Calls calls;

	CallControl(Calls calls) {
		this.calls = calls;
	}

	@GetMapping("/control/calls")
	List<Calls.Count> all() {
		return this.calls.all();
	}

	@DeleteMapping("/control/calls")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.calls.clear();
	}

}
