package com.opsided.sync.console;

import java.time.Clock;
import java.util.Optional;

import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.console.hub.Hub;
import com.opsided.sync.console.hub.HubDown;
import com.opsided.sync.console.hub.HubRefused;
import com.opsided.sync.console.hub.HubTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in, the way out, and what is shown to those who may not go on. */
@ConsoleController
class DoorController {

	private static final Logger logger = LoggerFactory.getLogger(DoorController.class);

	private final Hub hub;

	private final SessionCookie cookie;

	private final ConsoleErrors errors;

	private final Clock clock;

	DoorController(Hub hub, SessionCookie cookie, ConsoleErrors errors, Clock clock) {
		this.hub = hub;
		this.cookie = cookie;
		this.errors = errors;
		this.clock = clock;
	}

	@GetMapping("/")
	String root() {
		return "redirect:" + ConsoleRoutes.HOME;
	}

	@GetMapping(ConsoleRoutes.LOGIN)
	String login(@RequestParam(required = false) @Nullable String next, Model model) {
		model.addAttribute("next", ownPath(next));
		return "console/login";
	}

	@PostMapping(ConsoleRoutes.LOGIN)
	String login(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
			@RequestParam(required = false) @Nullable String next, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		String failure;
		try {
			HubTokens tokens = this.hub.login(email.strip(), password, request.getRemoteAddr());
			this.cookie.write(request, response, new SessionTokens(email.strip(), tokens.accessToken(),
					tokens.refreshToken(), this.clock.instant().plusSeconds(tokens.expiresIn())));
			return "redirect:" + ownPath(next);
		}
		catch (HubRefused ex) {
			response.setStatus(ex.status());
			failure = ex.getMessage() + Optional.ofNullable(ex.retrySeconds())
				.map((seconds) -> ". Try again in " + seconds + " s")
				.orElse("");
		}
		catch (HubDown ex) {
			logger.warn("Nobody can log in", ex);
			response.setStatus(ProblemType.UNAVAILABLE.status().value());
			failure = "The application that knows users does not answer. Try again in some seconds";
		}
		model.addAttribute("next", ownPath(next));
		model.addAttribute("email", email);
		model.addAttribute("failure", failure);
		return "console/login";
	}

	@PostMapping("/console/logout")
	String logout(ConsoleSession session, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.clear(request, response);
		try {
			this.hub.send(HttpMethod.POST, session.accessToken(), "/api/v1/auth/logout", null);
		}
		catch (HubRefused | HubDown ex) {
			logger.warn("A session could not be ended at integration-api; it ends by itself", ex);
		}
		return "redirect:" + ConsoleRoutes.LOGIN;
	}

	@RequestMapping(ConsoleRoutes.DENIED)
	ModelAndView denied(HttpServletRequest request, HttpServletResponse response) {
		boolean forged = request.getAttribute(ConsoleRoutes.DENIED) instanceof CsrfException;
		return this.errors.shown(
				ApiProblem.of(ProblemType.FORBIDDEN,
						forged ? "The form was not sent from an open page of this console, or was open for too long. "
								+ "Load the page again and send it once more" : "Your role does not reach here"),
				request, response);
	}

	/** Whatever no page answers. */
	@RequestMapping("/console/{place:(?!assets$).+}/**")
	String nothing() {
		throw ApiProblem.of(ProblemType.NOT_FOUND, "There is no such page");
	}

	/** A path of the console; never an address elsewhere. */
	private static String ownPath(@Nullable String next) {
		boolean own = next != null && next.matches("/console(/[A-Za-z0-9/_.-]*)?(\\?[^#\\\\\\s]*)?")
				&& !next.contains("..") && !next.startsWith(ConsoleRoutes.LOGIN)
				&& !next.startsWith(ConsoleRoutes.DENIED);
		return own ? String.valueOf(next) : ConsoleRoutes.HOME;
	}

}
