package com.opsided.integration.auditlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.auditlog.AuditFilter;
import com.opsided.shared.auditlog.RecordedEvent;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, for administrators. */
@ApiController
@RequestMapping("/api/v1/audit-log")
class AuditLogController {

	private final AuditEventTable events;

	private final UserTable users;

	private final Cursors cursors;

	AuditLogController(AuditEventTable events, UserTable users, Cursors cursors) {
		this.events = events;
		this.users = users;
		this.cursors = cursors;
	}

	@GetMapping
	@Operation(summary = "What was done, the newest first",
			description = "user: who did it or whose data it touched. from and to: times; to is left out itself.")
	Page<AuditLogItem> list(Caller caller, @RequestParam(required = false) @Nullable UUID user,
			@RequestParam(required = false) @Nullable AuditAction event,
			@RequestParam(required = false) @Nullable Instant from,
			@RequestParam(required = false) @Nullable Instant to,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int most = PageLimit.of(limit);
		String list = "audit-log " + new AuditFilter(user, event, from, to, null, 0);
		AuditFilter.Position after = (cursor != null) ? position(this.cursors.read(caller, list, cursor)) : null;
		List<RecordedEvent> rows = this.events.page(new AuditFilter(user, event, from, to, after, most + 1));
		Map<UUID, String> emails = emails(rows);
		return Page.of(rows, most, (row) -> AuditLogItem.of(row, emails),
				(row) -> this.cursors.write(caller, list, row.at(), row.id()));
	}

	private Map<UUID, String> emails(List<RecordedEvent> rows) {
		return this.users.emails(rows.stream()
			.flatMap((row) -> Stream.of(row.actor(), row.owner()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
	}

	private static AuditFilter.Position position(List<String> place) {
		return new AuditFilter.Position(Instant.parse(place.get(0)), Long.parseLong(place.get(1)));
	}

}
