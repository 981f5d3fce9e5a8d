package com.opsided.sync.console.apikey;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.web.Page;
import com.opsided.shared.web.Scope;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.hub.Hub;
import com.opsided.sync.console.hub.HubRefused;
import com.opsided.sync.console.hub.RefusedForm;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The user's own API keys. */
@ConsoleController
@RequestMapping(ApiKeyController.PATH)
class ApiKeyController {

	static final String PATH = "/console/api-keys";

	private static final String ALL = "/api/v1/api-keys";

	private static final String ONE = ALL + "/{id}";

	private static final List<Integer> LIVES = List.of(30, 90, 180, 365);

	private static final int USUAL_LIFE = 90;

	private static final ParameterizedTypeReference<Page<ToldKey>> KEYS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<ToldKey> KEY = new ParameterizedTypeReference<>() {
	};

	private final Hub hub;

	private final Clock clock;

	ApiKeyController(Hub hub, Clock clock) {
		this.hub = hub;
		this.clock = clock;
	}

	@GetMapping
	String list(ConsoleSession session, @RequestParam(defaultValue = "false") boolean deleted, Model model) {
		model.addAttribute("deleted", deleted);
		return list(session, new WantedKey("", Set.of(Scope.READ), USUAL_LIFE), RefusedForm.NOTHING, model);
	}

	private String list(ConsoleSession session, WantedKey wanted, RefusedForm refused, Model model) {
		model.addAttribute("keys",
				this.hub.get(session.accessToken(), ALL, KEYS)
					.items()
					.stream()
					.map((each) -> KeyRow.of(each, this.clock.instant()))
					.toList());
		model.addAttribute("scopes", ScopeChoice.of(session.caller().role(), wanted.scopes()));
		model.addAttribute("lives", LIVES);
		model.addAttribute("days", wanted.days());
		model.addAttribute("name", wanted.name());
		model.addAttribute("refused", refused);
		return "console/apikey/list";
	}

	@PostMapping
	String add(ConsoleSession session, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) @Nullable Set<Scope> scopes, @RequestParam(defaultValue = "90") int days,
			HttpServletResponse response, Model model) {
		WantedKey wanted = new WantedKey(name.strip(), Optional.ofNullable(scopes).orElse(Set.of()), days);
		try {
			JsonNode made = this.hub.send(HttpMethod.POST, session.accessToken(), ALL, wanted.body(this.clock));
			ToldKey key = JsonMapper.shared().convertValue(made, ToldKey.class);
			model.addAttribute("key", key);
			model.addAttribute("words", KeyRow.words(key));
			return "console/apikey/made";
		}
		catch (HubRefused ex) {
			if (ex.status() != HttpStatus.BAD_REQUEST.value() && ex.status() != HttpStatus.CONFLICT.value()) {
				throw ex;
			}
			response.setStatus(ex.status());
			return list(session, wanted, RefusedForm.of(ex), model);
		}
	}

	@GetMapping("/{id}/delete")
	String confirm(ConsoleSession session, @PathVariable UUID id, Model model) {
		model.addAttribute("key", this.hub.get(session.accessToken(), ONE, KEY, id));
		return "console/apikey/delete";
	}

	@PostMapping("/{id}/delete")
	String delete(ConsoleSession session, @PathVariable UUID id) {
		this.hub.send(HttpMethod.DELETE, session.accessToken(), ONE, null, id);
		return "redirect:" + PATH + "?deleted=true";
	}

	/**
	 * What the form asks for.
	 *
	 * @param name what its owner calls it
	 * @param scopes what it is to be good for
	 * @param days for how long
	 */
	private record WantedKey(String name, Set<Scope> scopes, int days) {

		Map<String, Object> body(Clock clock) {
			return Map.of("name", this.name, "scopes", this.scopes, "expiresAt",
					clock.instant().plus(Duration.ofDays(this.days)).toString());
		}

	}

}
