package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.Loss;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.reimbursement.ReimbursementLine;

/**
 * Finds out which rows closed units of one discrepancy: the rules are applied as if
 * nothing more had happened after each row that could have, and what a row adds is its
 * own.
 */
final class FollowUnits {

	private final DetectProduct detect;

	private final DetectionScope scope;

	private final long account;

	private final UUID loss;

	FollowUnits(DetectProduct detect, DetectionScope scope, long account, UUID loss) {
		this.detect = detect;
		this.scope = scope;
		this.account = account;
		this.loss = loss;
	}

	List<Closing> closings(ProductHistory history, LocalDate from) {
		List<Closing> candidates = candidates(history, from);
		Set<Object> later = new HashSet<>();
		candidates.forEach((each) -> later.add(row(each)));
		List<Closing> closings = new ArrayList<>();
		int all = closed(history, Set.of());
		int before = closed(history, later);
		for (Closing candidate : candidates) {
			if (before == all) {
				break;
			}
			later.remove(row(candidate));
			int now = closed(history, later);
			if (now > before) {
				closings.add(new Closing(now - before, candidate.found(), candidate.payment()));
			}
			before = now;
		}
		return closings;
	}

	/** What comes back or is paid, in the order of {@code detection.md} §3. */
	private static List<Closing> candidates(ProductHistory history, LocalDate from) {
		List<Closing> candidates = new ArrayList<>();
		for (LedgerEvent event : history.events()) {
			if (event.quantity() > 0 && !event.date().isBefore(from)) {
				candidates.add(new Closing(event.quantity(), event, null));
			}
		}
		for (ReimbursementLine line : history.reimbursements()) {
			if (line.quantityTotal() > 0 && !line.approvalDate().isBefore(from)) {
				candidates.add(new Closing(line.quantityTotal(), null, line));
			}
		}
		candidates.sort(Comparator.comparing(FollowUnits::date)
			.thenComparing((each) -> each.payment() != null)
			.thenComparing(Closing::found, Comparator.nullsFirst(LedgerOrder.LOSSES_FIRST))
			.thenComparing(Closing::payment,
					Comparator.nullsFirst(Comparator.comparing(ReimbursementLine::reimbursementId)
						.thenComparing(ReimbursementLine::fileOrder))));
		return candidates;
	}

	private static LocalDate date(Closing closing) {
		ReimbursementLine payment = closing.payment();
		return (payment != null) ? payment.approvalDate() : found(closing).date();
	}

	private static Object row(Closing closing) {
		ReimbursementLine payment = closing.payment();
		return (payment != null) ? payment : found(closing);
	}

	private static LedgerEvent found(Closing closing) {
		LedgerEvent found = closing.found();
		if (found == null) {
			throw new IllegalArgumentException("A closing is a find or a payment");
		}
		return found;
	}

	/** Units of the discrepancy that are closed if some rows are not there. */
	private int closed(ProductHistory history, Set<Object> without) {
		ProductHistory known = new ProductHistory(history.fnsku(), rest(history.events(), without),
				rest(history.reimbursements(), without), history.removals(), history.balances(), history.snapshot(),
				history.inbound(), history.refunds());
		List<Discrepancy> found = this.detect.detect(known, this.scope).discrepancies();
		int at = Loss.ids(this.account, found).indexOf(this.loss);
		return (at >= 0) ? found.get(at).unitsFound() + found.get(at).unitsReimbursed() : 0;
	}

	private static <T> List<T> rest(List<T> rows, Set<?> without) {
		return without.isEmpty() ? rows : rows.stream().filter((each) -> !without.contains(each)).toList();
	}

}
