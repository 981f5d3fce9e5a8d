package com.opsided.integration.login;

import java.util.Optional;

import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.user.Credentials;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Logging in, going on, logging out, and the caller's own password. */
@ApiController
@RequestMapping("/api/v1/auth")
class AuthController {

	private final LimitedLogin limited;

	private final LogIn logIn;

	private final GoOn goOn;

	private final LogOut logOut;

	private final ChangePassword changePassword;

	private final UserTable users;

	AuthController(LimitedLogin limited, LogIn logIn, GoOn goOn, LogOut logOut, ChangePassword changePassword,
			UserTable users) {
		this.limited = limited;
		this.logIn = logIn;
		this.goOn = goOn;
		this.logOut = logOut;
		this.changePassword = changePassword;
		this.users = users;
	}

	@PostMapping("/login")
	@SecurityRequirements
	@Operation(summary = "Log in")
	ResponseEntity<TokenReply> login(@RequestBody LoginForm form, HttpServletRequest request,
			HttpServletResponse response) {
		String email = EmailAddress.normal(needed("email", form.email()));
		String password = needed("password", form.password());
		return reply(
				this.limited.attempt(email, request, response,
						() -> Tenant.EVERYBODY.call(() -> this.logIn.with(email, password, request.getRemoteAddr()))),
				"The e-mail address or the password is not right");
	}

	@PostMapping("/refresh")
	@SecurityRequirements
	@Operation(summary = "Go on with a session; the refresh token is good once")
	ResponseEntity<TokenReply> refresh(@RequestBody RefreshForm form) {
		RefreshToken token = new RefreshToken(needed("refreshToken", form.refreshToken()));
		return reply(Tenant.EVERYBODY.call(() -> this.goOn.with(token)),
				"The refresh token is not valid; log in again");
	}

	@PostMapping("/logout")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End this session, or all of the caller's")
	ResponseEntity<Void> logout(Caller caller, @RequestParam(defaultValue = "false") boolean all) {
		noApiKey(caller);
		if (all) {
			this.logOut.all(caller);
		}
		else {
			this.logOut.one(caller);
		}
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/me")
	@Operation(summary = "Who calls")
	MeForm me(Caller caller) {
		Optional<User> user = this.users.find(caller.user());
		return new MeForm(caller.user(), user.map((known) -> known.email().text()).orElse(null),
				user.map(User::name).orElse(null), caller.role(), caller.session(), caller.scopes());
	}

	@PutMapping("/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Change the caller's own password; the other sessions end")
	ResponseEntity<Void> password(Caller caller, @RequestBody PasswordForm form, HttpServletRequest request,
			HttpServletResponse response) {
		noApiKey(caller);
		String present = needed("currentPassword", form.currentPassword());
		String wanted = needed("newPassword", form.newPassword());
		Credentials known = this.users.credentials(caller.user()).orElseThrow(ApiProblem::notFound);
		Optional<Boolean> changed = this.limited.attempt(known.user().email().text(), request, response,
				() -> Optional.of(true).filter((right) -> this.changePassword.change(caller, known, present, wanted)));
		if (changed.isEmpty()) {
			throw ApiProblem.field("currentPassword", "is not your password");
		}
		return ResponseEntity.noContent().build();
	}

	private static ResponseEntity<TokenReply> reply(Optional<TokenReply> tokens, String otherwise) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(tokens.orElseThrow(() -> ApiProblem.of(ProblemType.UNAUTHENTICATED, otherwise)));
	}

	private static void noApiKey(Caller caller) {
		if (caller.hasApiKey()) {
			throw ApiProblem.of(ProblemType.FORBIDDEN, "API keys do not reach here; log in");
		}
	}

	private static String needed(String name, @Nullable String value) {
		if (value == null || value.isEmpty()) {
			throw ApiProblem.field(name, "is missing");
		}
		return value;
	}

}
