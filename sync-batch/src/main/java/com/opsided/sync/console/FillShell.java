package com.opsided.sync.console;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the console its shell. */
@ControllerAdvice(annotations = ConsoleController.class)
@ConditionalOnWebApplication
class FillShell {

	private final Shell shell;

	FillShell(Shell shell) {
		this.shell = shell;
	}

	@ModelAttribute("page")
	Shell.PageModel page(HttpServletRequest request) {
		return this.shell.page(request);
	}

	@ModelAttribute("fmt")
	Formats formats(HttpServletRequest request) {
		return this.shell.formats(request);
	}

}
