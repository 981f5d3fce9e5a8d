package com.opsided.sync.console.auditlog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.opsided.shared.auditlog.AuditAction;
import org.jspecify.annotations.Nullable;

/**
 * Which events are shown. What is null restricts nothing.
 *
 * @param user who did it or whose data it touched
 * @param event what was done
 * @param from the first day
 * @param to the last day
 */
record LogFilter(@Nullable UUID user, @Nullable AuditAction event, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** The same for integration-api: days of a zone as times. */
	Map<String, Object> times(ZoneId zone) {
		Map<String, Object> times = days();
		if (this.from != null) {
			times.put("from", this.from.atStartOfDay(zone).toInstant());
		}
		if (this.to != null) {
			times.put("to", this.to.plusDays(1).atStartOfDay(zone).toInstant());
		}
		return times;
	}

	/** The same for an address of the page. */
	String query() {
		return days().entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + each.getValue())
			.collect(Collectors.joining("&"));
	}

	private Map<String, Object> days() {
		Map<String, Object> days = new LinkedHashMap<>();
		put(days, "user", this.user);
		put(days, "event", this.event);
		put(days, "from", this.from);
		put(days, "to", this.to);
		return days;
	}

	private static void put(Map<String, Object> days, String name, @Nullable Object value) {
		if (value != null) {
			days.put(name, value);
		}
	}

}
