package com.opsided.sandbox.amazon.control;

import java.time.Duration;
import java.time.Instant;

import com.opsided.sandbox.amazon.SandboxClock;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells and moves the clock.
 */
@RestController
final class ClockControl {

	private final SandboxClock clock;

	ClockControl(SandboxClock clock) {
		this.clock = clock;
	}

	@GetMapping("/control/clock")
	Answer now() {
		return new Answer(this.clock.instant());
	}

	@PostMapping("/control/clock")
	Answer advance(@RequestBody Asked asked) {
		return new Answer(this.clock.advance(asked.advance()));
	}

	record Asked(Duration advance) {

	}

	record Answer(Instant now) {

	}

}
