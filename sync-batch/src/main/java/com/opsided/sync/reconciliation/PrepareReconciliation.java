package com.opsided.sync.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionState;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.run.Run;
import com.opsided.sync.run.PrepareRun;

/**
 * Chooses the detection that a run reconciles: the newest that is not reconciled yet,
 * else the one that counts if it is for the wanted day. If that one is for another day,
 * its findings are copied into a detection for the wanted day, so that windows and values
 * are told anew while the account keeps its result. The day is the parameter
 * {@code asOf}, else today in UTC.
 */
public final class PrepareReconciliation implements PrepareRun {

	/** No detection has this number: a run that gets it finds nothing to do. */
	private static final int NONE = 0;

	private final DetectionTable detections;

	private final Clock clock;

	PrepareReconciliation(DetectionTable detections, Clock clock) {
		this.detections = detections;
		this.clock = clock;
	}

	@Override
	public String job() {
		return "reconciliation";
	}

	@Override
	public Map<String, String> prepare(Run run) {
		long account = run.account();
		LocalDate asOf = run.asOf().orElseGet(() -> LocalDate.now(this.clock.withZone(ZoneOffset.UTC)));
		Optional<Detection> newest = this.detections.newestDone(account);
		int id = newest.map((detection) -> forDay(detection, asOf, run.asOf().isPresent())).orElse(NONE);
		return Map.of("detection", Integer.toString(id));
	}

	private int forDay(Detection newest, LocalDate asOf, boolean given) {
		boolean due = given ? !newest.asOf().equals(asOf) : newest.asOf().isBefore(asOf);
		if (newest.state() != DetectionState.CURRENT || !due) {
			return newest.id();
		}
		return this.detections
			.begin(newest.account(), asOf, "copy of " + newest.id() + " for " + asOf, null, newest.id())
			.id();
	}

}
