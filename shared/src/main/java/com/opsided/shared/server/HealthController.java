package com.opsided.shared.server;

import java.util.Map;

import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells everybody whether the application works, and nothing else. */
@ApiController
@SecurityRequirements
class HealthController {

	private final HealthEndpoint health;

	HealthController(HealthEndpoint health) {
		this.health = health;
	}

	@GetMapping("/health")
	@Operation(summary = "Whether the application works")
	ResponseEntity<Map<String, String>> health() {
		return answer(this.health.health());
	}

	@GetMapping("/health/{probe:liveness|readiness}")
	@Operation(summary = "Whether it lives, whether it takes requests")
	ResponseEntity<Map<String, String>> probe(@PathVariable String probe) {
		return answer(this.health.healthForPath(probe));
	}

	private static ResponseEntity<Map<String, String>> answer(@Nullable HealthDescriptor health) {
		if (health == null) {
			throw ApiProblem.notFound();
		}
		boolean up = health.getStatus().equals(Status.UP) || health.getStatus().equals(Status.UNKNOWN);
		return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.body(Map.of("status", health.getStatus().getCode()));
	}

}
