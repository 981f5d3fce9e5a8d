package com.opsided.sync.finance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.opsided.shared.account.Region;
import com.opsided.shared.finance.MoneyMovementTable;
import com.opsided.shared.finance.Refund;
import com.opsided.shared.finance.RefundView;
import com.opsided.shared.inventory.CustomerReturnTable;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.StagedRows;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.amazon.Amount;
import com.opsided.shared.amazon.Transaction;
import com.opsided.shared.amazon.TransactionContext;
import com.opsided.shared.amazon.TransactionItem;
import com.opsided.shared.amazon.TransactionPage;
import com.opsided.shared.amazon.TransactionQuery;
import com.opsided.sync.audit.Seller;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.pull.PulledPages;
import com.opsided.sync.pull.TimeWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

class MovementPullTests {

	private static final Instant NOW = Instant.parse("2026-09-02T10:00:00Z");

	private static final String ROWS = """
			select transaction_id, t.status, order_id, item, sku, quantity, i.amount, i.currency
			from money_movement t join money_movement_item i using (account, transaction_id)
			where account = :account order by transaction_id, item""";

	private final Seller seller = Seller.in(Region.NA);

	private final List<TransactionQuery> asked = new ArrayList<>();

	private List<List<Transaction>> pages = List.of(List.of());

	private int failingCall = Integer.MAX_VALUE;

	@Test
	void pagesInAnyOrderTwiceOrEmptyLoseNothing() {
		List<List<Transaction>> all = new ArrayList<>(
				List.of(refunds(0, 5), List.of(), refunds(3, 9), refunds(9, 12), refunds(0, 5), List.of()));
		Seller straight = Seller.in(Region.NA);
		this.pages = List.of(refunds(0, 12));
		pull(straight, NOW);
		List<Map<String, Object>> expected = straight.select(ROWS);
		assertThat(expected).hasSize(24);
		for (int turn = 0; turn < all.size(); turn++) {
			Collections.rotate(all, 1);
			this.pages = List.copyOf(all);
			Seller permuted = Seller.in(Region.NA);
			pull(permuted, NOW);
			assertThat(permuted.select(ROWS)).isEqualTo(expected);
		}
	}

	@Test
	void aPullThatFailsDeletesNothing() {
		this.pages = List.of(refunds(0, 5), refunds(5, 9));
		pull(this.seller, NOW);
		List<Map<String, Object>> before = this.seller.select(ROWS);
		this.pages = List.of(refunds(0, 1), refunds(1, 2));
		this.failingCall = this.asked.size() + 2;
		assertThatIllegalStateException().isThrownBy(() -> pull(this.seller, NOW.plus(Duration.ofDays(1))));
		assertThat(this.seller.select(ROWS)).isEqualTo(before);
		assertThat(mark()).isEqualTo("2026-09-02T09:57:00Z");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 20 })
	void aPullThatIsKilledAnywhereEndsLikeOneThatIsNot(int killedAfter) {
		this.pages = List.of(refunds(0, 5), refunds(5, 9), refunds(9, 12));
		ExecutionContext context = new ExecutionContext();
		PulledPages.pull(movements(this.seller, NOW, 0), writer(this.seller), context, killedAfter);
		PulledPages.pull(movements(this.seller, NOW, 0), writer(this.seller), context, Integer.MAX_VALUE);
		assertThat(this.seller.select(ROWS)).hasSize(24);
		assertThat(mark()).isEqualTo("2026-09-02T09:57:00Z");
	}

	@Test
	void windowsFollowEachOtherWithoutAGapAndNoneIsTooLong() {
		pull(this.seller, NOW);
		assertThat(this.asked.get(0).postedAfter()).isEqualTo("2025-03-03T00:00:00Z");
		for (int i = 1; i < this.asked.size(); i++) {
			assertThat(this.asked.get(i).postedAfter()).isEqualTo(this.asked.get(i - 1).postedBefore());
		}
		assertThat(this.asked)
			.allSatisfy((query) -> assertThat(Duration.between(query.postedAfter(), query.postedBefore()))
				.isLessThanOrEqualTo(Duration.ofDays(180)));
		assertThat(this.asked.get(this.asked.size() - 1).postedBefore()).isEqualTo("2026-09-02T09:57:00Z");
	}

	@Test
	void aLaterPullLooksSixtyDaysBackFromTheEndOfTheOneBefore() {
		pull(this.seller, NOW);
		this.asked.clear();
		pull(this.seller, NOW.plus(Duration.ofDays(10)));
		assertThat(this.asked.get(0).postedAfter()).isEqualTo("2026-07-04T09:57:00Z");
	}

	@Test
	void aRunOverSomeDaysLeavesTheFirstPullToBeDone() {
		PulledPages.pull(movements(this.seller, NOW, 7), writer(this.seller));
		assertThat(this.asked.get(0).postedAfter()).isEqualTo("2026-08-26T09:57:00Z");
		assertThat(marks().pulledUntil(account(), FinancePull.FEED, "")).isEmpty();
	}

	@Test
	void ordersPaymentsAreNotKept() {
		this.pages = List.of(List.of(transaction("s", "Shipment", "2026-08-01", "RELEASED", "", 1)));
		pull(this.seller, NOW);
		assertThat(this.seller.select(ROWS)).isEmpty();
	}

	@Test
	void aTransactionThatComesAgainIsReplacedWithItsItems() {
		this.pages = List.of(List.of(transaction("t", "Refund", "2026-08-01", "DEFERRED", "", 2)));
		pull(this.seller, NOW);
		this.pages = List.of(List.of(transaction("t", "Refund", "2026-08-01", "DEFERRED_RELEASED", "", 1)));
		pull(this.seller, NOW.plus(Duration.ofDays(1)));
		assertThat(this.seller.select(ROWS)).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("status", "DEFERRED_RELEASED"));
	}

	@Test
	void aDeferredRefundAndItsReleaseAreOne() throws SQLException {
		this.pages = List.of(List.of(transaction("d", "Refund", "2026-07-01", "DEFERRED", "", 1),
				transaction("r", "Refund", "2026-08-15", "RELEASED", "d", 1)));
		pull(this.seller, NOW);
		assertThat(new MoneyMovementTable(TestPlatform.jdbc()).anyRefund(account())).isTrue();
		assertThat(refundsUpTo(LocalDate.of(2026, 9, 2)))
			.extracting(Refund::orderId, Refund::units, Refund::refundedOn, Refund::fnsku)
			.containsExactly(tuple("111-1", 1, LocalDate.of(2026, 7, 1), "sku-0"));
		assertThat(refundsUpTo(LocalDate.of(2026, 7, 1))).hasSize(1);
		assertThat(refundsUpTo(LocalDate.of(2026, 6, 30))).isEmpty();
	}

	@Test
	void theSettingsHaveDefaults() {
		FinanceProperties defaults = PullSimulatedMovements.DEFAULTS;
		assertThat(defaults.farthest()).hasDays(548);
		assertThat(defaults.trailing()).hasDays(60);
		assertThat(defaults.passedOver()).containsExactly("shipment");
	}

	private List<Refund> refundsUpTo(LocalDate day) throws SQLException {
		String query = RefundView.byProduct(account(), day, CustomerReturnTable.unitsByOrder(account(), day, List.of()),
				ReimbursementTable.productsByOrder(account(), day, List.of()));
		List<Refund> found = new ArrayList<>();
		try (Connection connection = TestPlatform.bean(DataSource.class).getConnection()) {
			StagedRows.execute(connection, "set opsided.from_fnsku = ''");
			try (CopyCursor rows = CopyCursor.open(connection, query)) {
				while (rows.next()) {
					found.add(RefundView.read(rows, rows.text()));
				}
			}
		}
		return found;
	}

	private long account() {
		return this.seller.account().id();
	}

	private static PullMarkTable marks() {
		return TestPlatform.bean(PullMarkTable.class);
	}

	private Instant mark() {
		return marks().pulledUntil(account(), FinancePull.FEED, "").orElseThrow();
	}

	private void pull(Seller whose, Instant now) {
		PulledPages.pull(movements(whose, now, 0), writer(whose));
	}

	private ReadMovements movements(Seller whose, Instant now, int days) {
		return new ReadMovements(
				new TimeWindows(marks(), whose.account().id(), FinancePull.FEED,
						PullSimulatedMovements.DEFAULTS.reach(days)),
				() -> this::page, PullSimulatedMovements.DEFAULTS, Clock.fixed(now, ZoneOffset.UTC));
	}

	private static WriteMovements writer(Seller whose) {
		return new WriteMovements(TestPlatform.bean(DataSource.class), marks(), whose.account().id());
	}

	/** The same pages in every window. */
	private TransactionPage page(TransactionQuery query) {
		this.asked.add(query);
		if (this.asked.size() == this.failingCall) {
			throw new IllegalStateException("Amazon does not answer");
		}
		int page = (query.nextToken() != null) ? Integer.parseInt(query.nextToken()) : 0;
		return new TransactionPage(this.pages.get(page),
				(page + 1 < this.pages.size()) ? String.valueOf(page + 1) : null);
	}

	private static List<Transaction> refunds(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((number) -> transaction("t" + number, "Refund", "2026-08-01", "RELEASED", "", 2))
			.toList();
	}

	private static Transaction transaction(String id, String type, String day, String status, String releases,
			int items) {
		return new Transaction(null,
				List.of(new Transaction.RelatedIdentifier("ORDER_ID", "111-1"),
						new Transaction.RelatedIdentifier("DEFERRED_TRANSACTION_ID", releases)),
				type, id, status, "Refund Order", Instant.parse(day + "T12:00:00Z"), null, null,
				IntStream.range(0, items).mapToObj(MovementPullTests::item).toList(), List.of(), List.of());
	}

	private static TransactionItem item(int number) {
		TransactionContext product = new TransactionContext("ProductContext", "B0", "sku-" + number, 1, "AFN", null,
				null, null, null, null, null, null, null, null, null, null);
		return new TransactionItem("Hose", List.of(), new Amount("USD", new BigDecimal("-9.99")), List.of(),
				List.of(product));
	}

}
