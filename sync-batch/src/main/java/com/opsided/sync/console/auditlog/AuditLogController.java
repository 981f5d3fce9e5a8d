package com.opsided.sync.console.auditlog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.web.Page;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Formats;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.console.hub.Hub;
import com.opsided.sync.console.user.ToldUser;
import com.opsided.sync.console.user.UserCalls;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, the newest event first. */
@ConsoleController
class AuditLogController {

	static final String PATH = "/console/audit-log";

	private static final ParameterizedTypeReference<Page<ToldEvent>> EVENTS = new ParameterizedTypeReference<>() {
	};

	private final Hub hub;

	private final UserCalls users;

	AuditLogController(Hub hub, UserCalls users) {
		this.hub = hub;
		this.users = users;
	}

	@GetMapping(PATH)
	String list(ConsoleSession session, @RequestParam(required = false) @Nullable UUID user,
			@RequestParam(required = false) @Nullable AuditAction event,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String cursor, @ModelAttribute("fmt") Formats formats,
			HttpServletRequest request, Model model) {
		LogFilter filter = new LogFilter(user, event, from, to);
		Page<ToldEvent> page = events(session.accessToken(), filter.times(formats.zone()), cursor);
		model.addAttribute("items", page.items());
		model.addAttribute("next", (page.next() != null)
				? PATH + "?" + (filter.query() + "&cursor=" + page.next()).replaceFirst("^&", "") : null);
		if (!Htmx.asks(request)) {
			List<ToldUser> known = this.users.toChooseFrom(session.accessToken());
			model.addAttribute("users", known);
			model.addAttribute("stranger", known.stream().noneMatch((each) -> each.id().equals(user)) ? user : null);
			model.addAttribute("events", AuditAction.values());
			model.addAttribute("filter", filter);
		}
		return Htmx.view(request, "console/auditlog/list", "results");
	}

	private Page<ToldEvent> events(String token, Map<String, Object> filter, @Nullable String cursor) {
		Map<String, Object> query = new LinkedHashMap<>(Map.of("limit", 50));
		query.putAll(filter);
		if (cursor != null) {
			query.put("cursor", cursor);
		}
		String path = query.keySet()
			.stream()
			.map((name) -> name + "={" + name + "}")
			.collect(Collectors.joining("&", "/api/v1/audit-log?", ""));
		return this.hub.get(token, path, EVENTS, query.values().toArray());
	}

}
