package com.opsided.sync.console;

import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ExplainFailure;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.console.hub.HubDown;
import com.opsided.sync.console.hub.HubRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows what goes wrong: as a page of its own, or as an alert where htmx asked for a part
 * of one.
 */
@ControllerAdvice(annotations = ConsoleController.class)
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleErrors {

	private static final Logger logger = LoggerFactory.getLogger(ConsoleErrors.class);

	private final Shell shell;

	ConsoleErrors(Shell shell) {
		this.shell = shell;
	}

	@ExceptionHandler
	ModelAndView failed(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		return shown(explained(ex), request, response);
	}

	private static ApiProblem explained(Exception ex) {
		if (ex instanceof HubRefused refused) {
			return refused.asProblem();
		}
		if (ex instanceof HubDown) {
			logger.warn("integration-api cannot be used", ex);
			return ApiProblem.of(ProblemType.UNAVAILABLE,
					"The application that knows users and connections does not answer; try again in some seconds");
		}
		if (ex instanceof AccessDeniedException) {
			return ApiProblem.of(ProblemType.FORBIDDEN, "Your role does not reach here");
		}
		if (ex instanceof MethodArgumentTypeMismatchException mismatch) {
			return ApiProblem.field(mismatch.getName(), "cannot be read: correct it in the address or the form");
		}
		if (ex instanceof ErrorResponse answer) {
			ProblemType type = ProblemType.of(answer.getStatusCode().value());
			String detail = answer.getBody().getDetail();
			return ApiProblem.of(type, (detail != null && type != ProblemType.NOT_FOUND) ? detail : type.title());
		}
		return ExplainFailure.of(ex);
	}

	/** Shows a problem. */
	ModelAndView shown(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) {
		response.setStatus(problem.type().status().value());
		ModelAndView view = new ModelAndView(Htmx.asks(request) ? "console/error :: alert" : "console/error");
		view.addObject("page", this.shell.page(request));
		view.addObject("fmt", this.shell.formats(request));
		view.addObject("problem", problem);
		view.addObject("requestId", String.valueOf(MDC.get("requestId")));
		if (Htmx.asks(request)) {
			// the alert goes to its own place, whatever part of the page was asked for
			response.setHeader("HX-Retarget", "#alerts");
			response.setHeader("HX-Reswap", "innerHTML");
		}
		return view;
	}

}
