package com.opsided.sync.detection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.product.ProductRange;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a discrepancy of the detection that counts rests on, by examining its
 * product once more. It only reads. Reports that came after the detection are looked at
 * too; what they change is seen in the discrepancy itself after the next detection.
 */
public final class ExplainDiscrepancy {

	private final DataSource dataSource;

	private final AccountTable accounts;

	private final DetectionTable detections;

	private final ReportLoadTable loads;

	private final LedgerDayTable days;

	private final LoadCosts costs;

	private final DetectionProperties properties;

	ExplainDiscrepancy(DataSource dataSource, AccountTable accounts, DetectionTable detections, ReportLoadTable loads,
			LedgerDayTable days, LoadCosts costs, DetectionProperties properties) {
		this.dataSource = dataSource;
		this.accounts = accounts;
		this.detections = detections;
		this.loads = loads;
		this.days = days;
		this.costs = costs;
		this.properties = properties;
	}

	/**
	 * Explains a discrepancy.
	 * @param account the account
	 * @param id the loss it is about
	 * @param discrepancy the discrepancy
	 * @return what it rests on, or nothing if the account has no detection or its product
	 * is in no report any more
	 */
	public Optional<DiscrepancyEvidence> explain(long account, UUID id, Discrepancy discrepancy) {
		Detection current = this.detections.current(account).orElse(null);
		if (current == null) {
			return Optional.empty();
		}
		ProductHistory history = history(account, current.asOf(), discrepancy.fnsku());
		if (history == null) {
			return Optional.empty();
		}
		DetectionScope scope = new DetectionScope(current.asOf(), this.accounts.get(account).region(),
				this.loads.anyLive(account, ReportKind.REMOVAL_ORDERS),
				this.loads.anyLive(account, ReportKind.CUSTOMER_RETURNS), this.costs.of(account));
		FollowUnits follow = new FollowUnits(new DetectProduct(this.properties), scope, account, id);
		RowsBehind behind = new RowsBehind(discrepancy, history);
		return Optional
			.of(new DiscrepancyEvidence(new KindOfEvent(discrepancy, this.properties).among(history.events()),
					follow.closings(history, discrepancy.eventDate()),
					history.reimbursements()
						.stream()
						.filter((line) -> !line.approvalDate().isBefore(discrepancy.eventDate()))
						.toList(),
					behind.removals(), behind.shipments(), behind.refunds(), behind.balances(), behind.snapshot()));
	}

	private @Nullable ProductHistory history(long account, LocalDate asOf, String fnsku) {
		ReadableAccount readable = new ReadableAccount(account, asOf, this.dataSource, this.loads, this.days,
				this.properties);
		try (ProductStreams streams = ProductStreams.open(readable, ProductRange.ALL,
				SomeProducts.among(List.of(fnsku)))) {
			ProductHistory history = streams.next();
			return (history != null) ? history.until(asOf) : null;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The product cannot be read", ex);
		}
	}

}
