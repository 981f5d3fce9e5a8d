package com.opsided.sync.console.connection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.connection.Provider;
import com.opsided.shared.web.Page;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.hub.HubRefused;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How connections do; asking for a new token; ending them. */
@ConsoleController
@RequestMapping(ConnectionController.PATH)
class ConnectionController {

	static final String PATH = "/console/connections";

	private static final String VIEW = "console/connection/list";

	private final ConnectionCalls connections;

	private final Clock clock;

	ConnectionController(ConnectionCalls connections, Clock clock) {
		this.connections = connections;
		this.clock = clock;
	}

	/** {@code connection} and {@code refused} come from integration-api's callbacks. */
	@GetMapping
	String list(ConsoleSession session, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable UUID connection,
			@RequestParam(required = false) @Nullable String refused,
			@RequestParam(required = false) @Nullable String done, Model model) {
		List<ConnectionCard> cards = show(session, cursor, model);
		Optional<Notice> notice = (refused != null) ? Optional.of(Notice.refused(refused))
				: Notice.connected(connection, cards).or(() -> Notice.done(done));
		notice.ifPresent((each) -> model.addAttribute("notice", each));
		return VIEW;
	}

	private List<ConnectionCard> show(ConsoleSession session, @Nullable String cursor, Model model) {
		Page<ToldConnection> page = this.connections.page(session.accessToken(), cursor);
		List<ConnectionCard> cards = page.items()
			.stream()
			.map((each) -> ConnectionCard.of(each, session.caller().user(), this.clock.instant()))
			.toList();
		model.addAttribute("cards", cards);
		model.addAttribute("next", (page.next() != null) ? PATH + "?cursor=" + page.next() : null);
		model.addAttribute("providers", Provider.values());
		model.addAttribute("regions", AmazonRegion.ALL);
		return cards;
	}

	@PostMapping("/{id}/refresh")
	String refresh(ConsoleSession session, @PathVariable UUID id, HttpServletResponse response, Model model) {
		try {
			this.connections.refresh(session.accessToken(), id);
			return "redirect:" + PATH + "?done=refreshed";
		}
		catch (HubRefused ex) {
			if (ex.status() == HttpStatus.NOT_FOUND.value()) {
				throw ex;
			}
			response.setStatus(ex.status());
			show(session, null, model);
			model.addAttribute("notice",
					new Notice("danger", "There is no new access token", String.valueOf(ex.getMessage())));
			return VIEW;
		}
	}

	@GetMapping("/{id}/disconnect")
	String confirm(ConsoleSession session, @PathVariable UUID id, Model model) {
		model.addAttribute("connection", this.connections.find(session.accessToken(), id));
		return "console/connection/disconnect";
	}

	@PostMapping("/{id}/disconnect")
	String disconnect(ConsoleSession session, @PathVariable UUID id) {
		this.connections.end(session.accessToken(), id);
		return "redirect:" + PATH + "?done=disconnected";
	}

}
