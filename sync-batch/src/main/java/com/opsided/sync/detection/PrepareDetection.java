package com.opsided.sync.detection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.ledger.ProductTable;
import com.opsided.shared.run.Run;
import com.opsided.sync.run.PrepareRun;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens the detection of a run. It is for the day in the parameter {@code asOf}, else for
 * today in UTC; the parameter {@code skus}, FNSKUs and MSKUs with commas between, narrows
 * it to these products if there is a result of the others to keep. If nothing changed
 * since a detection for that day, the run gets that one and finds nothing to do.
 */
public final class PrepareDetection implements PrepareRun {

	private final AccountTable accounts;

	private final DetectionTable detections;

	private final DetectionInputs inputs;

	private final JdbcClient jdbc;

	private final Clock clock;

	PrepareDetection(AccountTable accounts, DetectionTable detections, DetectionInputs inputs, JdbcClient jdbc,
			Clock clock) {
		this.accounts = accounts;
		this.detections = detections;
		this.inputs = inputs;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public String job() {
		return "discrepancyDetection";
	}

	@Override
	public Map<String, String> prepare(Run run) {
		long account = run.account();
		LocalDate asOf = run.asOf().orElseGet(() -> LocalDate.now(this.clock.withZone(ZoneOffset.UTC)));
		String hash = this.inputs.hash(this.accounts.get(account), asOf);
		Optional<Detection> current = this.detections.current(account);
		List<String> fnskus = fnskus(account, run.parameters().get("skus"));
		Detection detection = (fnskus != null && current.isPresent())
				? this.detections.begin(account, asOf, hash + some(current.get(), fnskus), fnskus, current.get().id())
				: this.detections.begin(account, asOf, hash, null, null);
		return Map.of("detection", Integer.toString(detection.id()));
	}

	private @Nullable List<String> fnskus(long account, @Nullable String skus) {
		if (skus == null || skus.isBlank()) {
			return null;
		}
		List<String> given = List.of(skus.split("\\s*,\\s*"));
		Set<String> fnskus = new TreeSet<>(given);
		fnskus.addAll(ProductTable.fnskus(this.jdbc, account, given));
		return List.copyOf(fnskus);
	}

	private static String some(Detection rest, List<String> fnskus) {
		return " " + rest.id() + " "
				+ UUID.nameUUIDFromBytes(String.join("\n", fnskus).getBytes(StandardCharsets.UTF_8));
	}

}
