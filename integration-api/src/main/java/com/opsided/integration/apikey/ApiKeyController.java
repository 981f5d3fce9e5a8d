package com.opsided.integration.apikey;

import java.net.URI;
import java.util.UUID;

import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The caller's own API keys. */
@ApiController
@RequestMapping("/api/v1/api-keys")
class ApiKeyController {

	private final ApiKeyTable keys;

	private final ChangeApiKeys change;

	ApiKeyController(ApiKeyTable keys, ChangeApiKeys change) {
		this.keys = keys;
		this.change = change;
	}

	/** There are few enough for one page. */
	@GetMapping
	@Operation(summary = "The caller's API keys, without the keys themselves")
	Page<ApiKeyForm> list(Caller caller) {
		return new Page<>(this.keys.ownedBy(caller.user()).stream().map((key) -> ApiKeyForm.of(key, null)).toList(),
				null);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Make an API key; it is shown this once")
	ResponseEntity<ApiKeyForm> add(Caller caller, @RequestBody NewApiKey wanted) {
		ApiKeyForm key = this.change.add(caller, wanted);
		return ResponseEntity.created(URI.create("/api/v1/api-keys/" + key.id()))
			.cacheControl(CacheControl.noStore())
			.body(key);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One of the caller's API keys, without the key itself")
	ApiKeyForm get(Caller caller, @PathVariable UUID id) {
		return ApiKeyForm.of(this.keys.find(caller.user(), id).orElseThrow(ApiProblem::notFound), null);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Take an API key back; it stops working at once")
	ResponseEntity<Void> delete(Caller caller, @PathVariable UUID id) {
		this.change.delete(caller, id);
		return ResponseEntity.noContent().build();
	}

}
