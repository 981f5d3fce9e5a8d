package com.opsided.sync.console.user;

import java.util.Map;
import java.util.UUID;

import com.opsided.shared.user.UserState;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.hub.HubRefused;
import com.opsided.sync.console.hub.RefusedForm;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Users, for administrators. */
@ConsoleController
@RequestMapping(UserController.PATH)
class UserController {

	static final String PATH = "/console/users";

	private static final String REFUSED = "refused";

	private final UserCalls users;

	UserController(UserCalls users) {
		this.users = users;
	}

	@GetMapping
	String list(ConsoleSession session, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "false") boolean deleted, Model model) {
		Page<ToldUser> page = this.users.page(session.accessToken(), cursor);
		model.addAttribute("users", page.items());
		model.addAttribute("next", (page.next() != null) ? PATH + "?cursor=" + page.next() : null);
		model.addAttribute("deleted", deleted);
		return "console/user/list";
	}

	@GetMapping("/new")
	String form(Model model) {
		return form("", "", Role.SELLER, RefusedForm.NOTHING, model);
	}

	private static String form(String email, String name, Role role, RefusedForm refused, Model model) {
		model.addAttribute("email", email);
		model.addAttribute("name", name);
		model.addAttribute("role", role);
		model.addAttribute("roles", RoleChoice.ALL);
		model.addAttribute(REFUSED, refused);
		return "console/user/new";
	}

	@PostMapping
	String add(ConsoleSession session, @RequestParam(defaultValue = "") String email,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "SELLER") Role role,
			HttpServletResponse response, Model model) {
		String password = MakePassword.now();
		try {
			ToldUser user = this.users.add(session.accessToken(), email.strip(), name.strip(), role.name(), password);
			return password(user, password, true, model);
		}
		catch (HubRefused ex) {
			return form(email, name, role, refused(ex, response), model);
		}
	}

	private static String password(ToldUser user, String password, boolean made, Model model) {
		model.addAttribute("user", user);
		model.addAttribute("password", password);
		model.addAttribute("made", made);
		return "console/user/password";
	}

	@GetMapping("/{id}")
	String show(ConsoleSession session, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean saved,
			Model model) {
		return show(this.users.find(session.accessToken(), id), saved, RefusedForm.NOTHING, model);
	}

	private static String show(ToldUser user, boolean saved, RefusedForm refused, Model model) {
		model.addAttribute("user", user);
		model.addAttribute("saved", saved);
		model.addAttribute("roles", RoleChoice.ALL);
		model.addAttribute(REFUSED, refused);
		return "console/user/show";
	}

	@PostMapping("/{id}")
	String change(ConsoleSession session, @PathVariable UUID id, @RequestParam(defaultValue = "") String name,
			@RequestParam Role role, HttpServletResponse response, Model model) {
		return changed(session, id, Map.of("name", name.strip(), "role", role.name()), response, model);
	}

	@PostMapping("/{id}/state")
	String lock(ConsoleSession session, @PathVariable UUID id, @RequestParam UserState state,
			HttpServletResponse response, Model model) {
		return changed(session, id, Map.of("state", state.name()), response, model);
	}

	private String changed(ConsoleSession session, UUID id, Map<String, String> changes, HttpServletResponse response,
			Model model) {
		try {
			this.users.change(session.accessToken(), id, changes);
			return "redirect:" + PATH + "/" + id + "?saved=true";
		}
		catch (HubRefused ex) {
			return show(this.users.find(session.accessToken(), id), false, refused(ex, response), model);
		}
	}

	@PostMapping("/{id}/password")
	String password(ConsoleSession session, @PathVariable UUID id, Model model) {
		String password = MakePassword.now();
		this.users.change(session.accessToken(), id, Map.of("password", password));
		return password(this.users.find(session.accessToken(), id), password, false, model);
	}

	@GetMapping("/{id}/delete")
	String confirm(ConsoleSession session, @PathVariable UUID id, Model model) {
		model.addAttribute("user", this.users.find(session.accessToken(), id));
		model.addAttribute(REFUSED, RefusedForm.NOTHING);
		return "console/user/delete";
	}

	@PostMapping("/{id}/delete")
	String delete(ConsoleSession session, @PathVariable UUID id, HttpServletResponse response, Model model) {
		try {
			this.users.delete(session.accessToken(), id);
			return "redirect:" + PATH + "?deleted=true";
		}
		catch (HubRefused ex) {
			model.addAttribute(REFUSED, refused(ex, response));
			model.addAttribute("user", this.users.find(session.accessToken(), id));
			return "console/user/delete";
		}
	}

	/** What is not there, or not for this user, is no matter of the form. */
	private static RefusedForm refused(HubRefused ex, HttpServletResponse response) {
		if (ex.status() != HttpStatus.BAD_REQUEST.value() && ex.status() != HttpStatus.CONFLICT.value()) {
			throw ex;
		}
		response.setStatus(ex.status());
		return RefusedForm.of(ex);
	}

}
