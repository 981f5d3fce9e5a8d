package com.opsided.integration.user;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.user.User;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Users, for administrators. */
@ApiController
@RequestMapping("/api/v1/users")
class UserController {

	private static final String LIST = "users";

	private final UserTable users;

	private final ChangeUsers change;

	private final Cursors cursors;

	UserController(UserTable users, ChangeUsers change, Cursors cursors) {
		this.users = users;
		this.change = change;
		this.cursors = cursors;
	}

	@GetMapping
	@Operation(summary = "Users in the order of their addresses")
	Page<UserForm> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		String after = (cursor != null) ? this.cursors.read(caller, LIST, cursor).get(0) : "";
		int most = PageLimit.of(limit);
		List<User> rows = this.users.page(after, most + 1);
		return Page.of(rows, most, UserForm::of, (last) -> this.cursors.write(caller, LIST, last.email()));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Make a user")
	ResponseEntity<UserForm> add(Caller caller, @RequestBody NewUser wanted) {
		User user = this.change.add(caller, wanted);
		return ResponseEntity.created(URI.create("/api/v1/users/" + user.id())).body(UserForm.of(user));
	}

	@GetMapping("/{id}")
	@Operation(summary = "One user")
	UserForm get(@PathVariable UUID id) {
		return UserForm.of(this.users.find(id).orElseThrow(ApiProblem::notFound));
	}

	@PatchMapping("/{id}")
	@Operation(summary = "Change a user's name, role, state or password; what ends a right ends sessions")
	UserForm patch(Caller caller, @PathVariable UUID id, @RequestBody UserChange wanted) {
		return UserForm.of(this.change.change(caller, id, wanted));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete a user whose providers are disconnected; sessions and API keys end")
	ResponseEntity<Void> delete(Caller caller, @PathVariable UUID id) {
		this.change.delete(caller, id);
		return ResponseEntity.noContent().build();
	}

}
