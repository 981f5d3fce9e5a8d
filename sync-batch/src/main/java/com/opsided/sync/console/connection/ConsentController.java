package com.opsided.sync.console.connection;

import java.net.URI;
import java.util.UUID;

import com.opsided.shared.connection.Provider;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.console.hub.Hub.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Sends a browser to a provider's consent page. The content policy keeps forms from being
 * redirected elsewhere, so htmx is told to go there, and a browser without scripts gets a
 * page with a link.
 */
@ConsoleController
class ConsentController {

	private final BeginConsent begin;

	ConsentController(BeginConsent begin) {
		this.begin = begin;
	}

	@PostMapping(ConnectionController.PATH + "/begin")
	String begin(ConsoleSession session, @RequestParam Provider provider,
			@RequestParam(required = false) @Nullable String place,
			@RequestParam(required = false) @Nullable UUID connection, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		URI asked = ServletUriComponentsBuilder.fromRequestUri(request).replacePath("/").build().toUri();
		Redirection onwards = this.begin.of(session.accessToken(), ConsentWish.of(provider, place, connection), asked);
		onwards.cookies().forEach((cookie) -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
		if (Htmx.asks(request)) {
			response.setHeader("HX-Redirect", onwards.location().toString());
		}
		model.addAttribute("provider", provider);
		model.addAttribute("location", onwards.location());
		return "console/connection/leave";
	}

}
