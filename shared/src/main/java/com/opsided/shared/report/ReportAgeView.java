package com.opsided.shared.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The view {@code report_age}, over all connected accounts; for meters. */
public final class ReportAgeView {

	private final JdbcClient jdbc;

	public ReportAgeView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds, for each kind, the account whose newest report is oldest.
	 * @return when that report was loaded, by kind; kinds never loaded are missing
	 */
	public Map<ReportKind, Instant> oldest() {
		Map<ReportKind, Instant> times = new EnumMap<>(ReportKind.class);
		this.jdbc.sql("select kind, oldest from report_age where oldest is not null").query((row) -> {
			times.put(ReportKind.valueOf(row.getString("kind")),
					row.getObject("oldest", OffsetDateTime.class).toInstant());
		});
		return times;
	}

}
