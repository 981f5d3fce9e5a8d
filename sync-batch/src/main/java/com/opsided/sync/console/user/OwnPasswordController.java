package com.opsided.sync.console.user;

import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.hub.HubRefused;
import com.opsided.sync.console.hub.RefusedForm;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The password of who looks at the page. */
@ConsoleController
@RequestMapping("/console/password")
class OwnPasswordController {

	private final UserCalls users;

	OwnPasswordController(UserCalls users) {
		this.users = users;
	}

	@GetMapping
	String form(@RequestParam(defaultValue = "false") boolean changed, Model model) {
		model.addAttribute("changed", changed);
		return form(RefusedForm.NOTHING, model);
	}

	private static String form(RefusedForm refused, Model model) {
		model.addAttribute("refused", refused);
		return "console/user/own-password";
	}

	@PostMapping
	String change(ConsoleSession session, @RequestParam(defaultValue = "") String currentPassword,
			@RequestParam(defaultValue = "") String newPassword, @RequestParam(defaultValue = "") String repeated,
			HttpServletResponse response, Model model) {
		if (!newPassword.equals(repeated)) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return form(RefusedForm.field("repeated", "is not the same as the new password"), model);
		}
		try {
			this.users.changeOwnPassword(session.accessToken(), currentPassword, newPassword);
			return "redirect:/console/password?changed=true";
		}
		catch (HubRefused ex) {
			response.setStatus(ex.status());
			return form(RefusedForm.of(ex), model);
		}
	}

}
