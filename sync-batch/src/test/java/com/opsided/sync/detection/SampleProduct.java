package com.opsided.sync.detection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.opsided.shared.account.Region;
import com.opsided.shared.cost.SourcingCost;
import com.opsided.shared.cost.SourcingCosts;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.finance.Refund;
import com.opsided.shared.inbound.MissingInbound;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.ledger.LedgerBalance;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.money.Money;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.removal.RemovalOrderLine;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/**
 * One product whose history a test writes down row by row.
 */
public final class SampleProduct {

	public static final String FNSKU = "X001SL";

	public static final String MSKU = "SLU_2PK";

	public static final String ASIN = "B0000COYXD";

	public static final String TITLE = "Garden hose, 2 pack";

	public static final DetectionProperties DEFAULTS = Binder.get(new MockEnvironment())
		.bindOrCreate("opsided.detection", DetectionProperties.class);

	private static final DetectProduct detectProduct = new DetectProduct(DEFAULTS);

	private final List<LedgerEvent> events = new ArrayList<>();

	private final List<ReimbursementLine> reimbursements = new ArrayList<>();

	private final List<RemovalOrderLine> removals = new ArrayList<>();

	private final List<LedgerBalance> balances = new ArrayList<>();

	private final List<SourcingCost> costs = new ArrayList<>();

	private @Nullable SnapshotBalance snapshot;

	private final List<MissingInbound> inbound = new ArrayList<>();

	private final List<Refund> refunds = new ArrayList<>();

	private boolean removalReportLoaded = true;

	private boolean returnReportLoaded = true;

	public SampleProduct ledger(LedgerRow... rows) {
		Arrays.stream(rows).map(LedgerRow::event).forEach(this.events::add);
		return this;
	}

	public SampleProduct reimbursed(PaymentLine... lines) {
		for (PaymentLine line : lines) {
			this.reimbursements.add(line.line(this.reimbursements.size() + 1));
		}
		return this;
	}

	public SampleProduct removed(RemovalOrderLine... lines) {
		this.removals.addAll(List.of(lines));
		return this;
	}

	public SampleProduct withoutRemovalReport() {
		this.removalReportLoaded = false;
		return this;
	}

	public SampleProduct shipped(MissingInbound... items) {
		this.inbound.addAll(List.of(items));
		return this;
	}

	public SampleProduct refunded(Refund... refunds) {
		this.refunds.addAll(List.of(refunds));
		return this;
	}

	public SampleProduct withoutReturnReport() {
		this.returnReportLoaded = false;
		return this;
	}

	public SampleProduct balances(LedgerBalance... rows) {
		this.balances.addAll(List.of(rows));
		return this;
	}

	public SampleProduct snapshot(String day, int units) {
		this.snapshot = new SnapshotBalance(LocalDate.parse(day), FNSKU, ASIN, MSKU, TITLE, units);
		return this;
	}

	public SampleProduct costs(String amount, String currency, String from) {
		this.costs.add(new SourcingCost(FNSKU, "", new Money(new BigDecimal(amount), currency), LocalDate.parse(from)));
		return this;
	}

	public SourcingCosts sourcingCosts() {
		return SourcingCosts.of(this.costs);
	}

	public List<ReimbursementLine> reimbursements() {
		return this.reimbursements;
	}

	public ProductHistory history() {
		return new ProductHistory(FNSKU, this.events, this.reimbursements, this.removals, this.balances, this.snapshot,
				this.inbound, this.refunds);
	}

	public ProductFindings detect(String asOf) {
		return detectProduct.detect(history(), new DetectionScope(LocalDate.parse(asOf), Region.NA,
				this.removalReportLoaded, this.returnReportLoaded, sourcingCosts()));
	}

	public List<Discrepancy> detect(DiscrepancyType type, String asOf) {
		return detect(asOf).discrepancies().stream().filter((found) -> found.type() == type).toList();
	}

}
