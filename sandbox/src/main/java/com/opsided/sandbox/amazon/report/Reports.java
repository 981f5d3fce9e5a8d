package com.opsided.sandbox.amazon.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.amazon.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The reports that were asked for. They are kept for 90 days. The same report asked for
 * again before Amazon would make it anew ends in FATAL; what Amazon itself does then is
 * not confirmed. Thread-safe.
 */
final class Reports {

	static final Duration KEPT = Duration.ofDays(90);

	private static final long FIRST_ID = 50_000_000_001L;

	private final SandboxClock clock;

	private final SandboxOptions options;

	private final Store<ReportRequest> requests;

	private final Random chance = new Random(1);

	Reports(SandboxClock clock, SandboxOptions options, Memory memory) {
		this.clock = clock;
		this.options = options;
		this.requests = memory.store("reports", ReportRequest.class, ReportRequest::key);
	}

	Instant now() {
		return this.clock.instant();
	}

	/**
	 * Takes a report into the queue.
	 * @param seller whose
	 * @param asked what was asked for
	 * @param outcome what becomes of it, unless it was asked for too soon
	 * @return the report
	 */
	synchronized ReportRequest queue(Seller seller, ReportSpecification asked, ReportStatus outcome) {
		Instant now = now();
		Instant starts = now.plus(delay(5, 20));
		String reportId = String.valueOf(FIRST_ID + of(seller).size());
		ReportRequest request = new ReportRequest(seller.sellerId(), reportId, asked.reportType(),
				asked.marketplaceIds(), asked.window(now), asked.start(), asked.end(), asked.options(), now, starts,
				starts.plus(delay(15, 40)), outcome, null, false);
		ReportStatus really = isTooSoon(request) ? ReportStatus.FATAL : outcome;
		ReportRequest queued = request.ending(really, documentId(seller, reportId, really));
		this.requests.put(queued);
		return queued;
	}

	private Duration delay(int fromSeconds, int toSeconds) {
		double seconds = fromSeconds + this.chance.nextDouble() * (toSeconds - fromSeconds);
		return Duration.ofNanos((long) (seconds * 1e9 / this.options.speed()));
	}

	private static @Nullable String documentId(Seller seller, String reportId, ReportStatus outcome) {
		if (outcome == ReportStatus.CANCELLED) {
			return null;
		}
		return "amzn1.spdoc.1.4." + seller.region().code() + "." + UUID.randomUUID() + "." + seller.sellerId() + "."
				+ reportId;
	}

	private boolean isTooSoon(ReportRequest request) {
		Duration freshness = ReportKind.of(request.reportType()).orElseThrow().freshness();
		return this.options.regenerationLimits() && this.requests.all()
			.stream()
			.anyMatch((each) -> each.asksTheSameAs(request) && each.outcome() == ReportStatus.DONE && !each.cancelled()
					&& request.created().isBefore(each.created().plus(freshness)));
	}

	List<ReportRequest> of(Seller seller) {
		return this.requests.all().stream().filter((each) -> each.sellerId().equals(seller.sellerId())).toList();
	}

	/** A report that Amazon still keeps. */
	Optional<ReportRequest> find(String sellerId, String reportId) {
		return this.requests.find(ReportRequest.key(sellerId, reportId))
			.filter((each) -> now().isBefore(each.created().plus(KEPT)));
	}

	/** The report whose document has that id, once it is made. */
	Optional<ReportRequest> withDocument(String documentId) {
		String[] parts = documentId.split("\\.", -1);
		if (parts.length < 2) {
			return Optional.empty();
		}
		return find(parts[parts.length - 2], parts[parts.length - 1])
			.filter((each) -> documentId.equals(each.documentId()) && each.hasDocument(now()));
	}

	/** Takes a report back that is still in the queue; says what it was before. */
	Optional<ReportRequest> cancel(Seller seller, String reportId) {
		return this.requests.change(ReportRequest.key(seller.sellerId(), reportId),
				(each) -> (each.status(now()) == ReportStatus.IN_QUEUE) ? each.cancel() : each);
	}

}
