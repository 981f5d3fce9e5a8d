package com.opsided.sync.inventory;

import java.time.Clock;
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
import com.opsided.shared.inventory.InventoryPassTable;
import com.opsided.shared.amazon.InventoryQuery;
import com.opsided.shared.amazon.InventorySummary;
import com.opsided.sync.audit.Seller;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.pull.PulledPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import static com.opsided.sync.inventory.ScriptedStock.sku;
import static com.opsided.sync.inventory.ScriptedStock.skus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StockPassTests {

	private static final String ITEMS = """
			select seller_sku, fnsku, asin, title, total, fulfillable, reserved, unfulfillable, researching,
			       missing_since is not null as missing
			from inventory_item where account = :account order by seller_sku""";

	private static final String HISTORY = """
			select seller_sku, pass, missing, fulfillable from inventory_history where account = :account
			order by seller_sku, pass""";

	private final Seller seller = Seller.in(Region.NA);

	private final Clock clock = Clock.fixed(Instant.parse("2026-09-02T10:00:00Z"), ZoneOffset.UTC);

	@Test
	void everyQuantityIsKept() {
		pull(1, ScriptedStock.of(List.of(sku("a", 7))));
		assertThat(this.seller
			.select("""
					select total, fulfillable, inbound_working, inbound_shipped, inbound_receiving, reserved, reserved_orders,
					       reserved_transshipment, reserved_processing, researching, researching_short_term,
					       researching_mid_term, researching_long_term, unfulfillable, customer_damaged, warehouse_damaged,
					       distributor_damaged, carrier_damaged, defective, expired
					from inventory_item where account = :account""")
			.get(0)
			.values()).containsExactly(49, 7, 1, 2, 3, 9, 2, 3, 4, 6, 1, 2, 3, 21, 1, 2, 3, 4, 5, 6);
	}

	@Test
	void whatACompletePassDoesNotSeeIsMissingUntilItIsSeenAgain() {
		pull(1, ScriptedStock.of(skus(0, 5), skus(5, 8)));
		assertThat(missing()).isEmpty();
		pull(2, ScriptedStock.of(skus(0, 5), skus(6, 8)));
		assertThat(missing()).containsExactly("sku-5");
		pull(3, ScriptedStock.of(skus(1, 8)));
		assertThat(missing()).containsExactly("sku-0");
		assertThat(history("sku-5")).containsExactly("1 false 5", "2 true 0", "3 false 5");
	}

	@Test
	void anEmptyPageIsNoEnd() {
		pull(1, ScriptedStock.of(List.of(), skus(0, 2), List.of(), skus(2, 4), List.of()));
		assertThat(rows(ITEMS)).hasSize(4);
	}

	@Test
	void aPassThatFailsMarksNothing() {
		pull(1, ScriptedStock.of(skus(0, 5), skus(5, 8)));
		ScriptedStock failing = ScriptedStock.of(skus(0, 5), skus(5, 8)).failingAt(1);
		assertThatIllegalStateException().isThrownBy(() -> pull(2, failing));
		assertThat(missing()).isEmpty();
		assertThat(passes().newestComplete(account(), LocalDate.of(2026, 9, 2)).orElseThrow().pass()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void aPassThatIsKilledAtAnyPageEndsLikeOneThatIsNot(int pages) {
		ScriptedStock first = ScriptedStock.of(skus(0, 3), skus(3, 6), skus(6, 9), skus(9, 12));
		ScriptedStock second = ScriptedStock.of(skus(20, 23), skus(3, 6), skus(6, 9), List.of(sku("sku-10", 99)));
		pull(1, first);
		pullSome(2, second, pages);
		pull(2, second);
		Seller unbroken = Seller.in(Region.NA);
		pull(unbroken, 3, first);
		pull(unbroken, 4, second);
		assertThat(rows(ITEMS)).isEqualTo(unbroken.select(ITEMS));
		assertThat(rows(HISTORY)).isEqualTo(unbroken.select(HISTORY));
	}

	@Test
	void whatOnlyTheKilledAttemptSawIsMissing() {
		ScriptedStock early = ScriptedStock.of(skus(0, 3), skus(3, 6));
		pullSome(1, early, 1);
		pull(1, ScriptedStock.of(skus(1, 6)));
		assertThat(missing()).containsExactly("sku-0");
	}

	@Test
	void pagesInAnyOrderAndTwiceAreTheSameStock() {
		List<List<InventorySummary>> pages = new ArrayList<>(
				List.of(skus(0, 3), skus(2, 6), skus(0, 3), skus(6, 9), List.of(sku("sku-7", 7), sku("sku-7", 7))));
		pull(1, ScriptedStock.of(skus(0, 9)));
		List<Map<String, Object>> expected = rows(ITEMS);
		for (int run = 2; run < 8; run++) {
			Collections.rotate(pages, 1);
			pull(run, ScriptedStock.of(pages.get(0), pages.get(1), pages.get(2), pages.get(3), pages.get(4)));
			assertThat(rows(ITEMS)).isEqualTo(expected);
		}
		assertThat(rows(HISTORY)).hasSize(9);
	}

	@Test
	void historyGrowsOnlyWhereUnitsChange() {
		pull(1, ScriptedStock.of(skus(0, 3)));
		pull(2, ScriptedStock.of(skus(0, 3)));
		pull(3, ScriptedStock.of(List.of(sku("sku-0", 0), sku("sku-1", 5), sku("sku-2", 2))));
		assertThat(history("sku-0")).containsExactly("1 false 0");
		assertThat(history("sku-1")).containsExactly("1 false 1", "3 false 5");
	}

	@Test
	void aPassOverSomeSkusUpdatesThemAndMarksNothing() {
		pull(1, ScriptedStock.of(skus(0, 5)));
		ScriptedStock some = ScriptedStock.of(List.of(sku("sku-1", 50)));
		pull(this.seller, 2, some, List.of("sku-1", "sku-4"));
		assertThat(missing()).isEmpty();
		assertThat(history("sku-1")).containsExactly("1 false 1", "2 false 50");
		assertThat(passes().newestComplete(account(), LocalDate.of(2026, 9, 2)).orElseThrow().pass()).isEqualTo(1);
	}

	@Test
	void skusAreAskedForFiftyAtATimeAndThoseWithACommaAlone() {
		List<String> wanted = new ArrayList<>(IntStream.range(0, 101).mapToObj((number) -> "s" + number).toList());
		wanted.add("with,comma");
		ScriptedStock amazon = ScriptedStock.of(List.of());
		pull(this.seller, 1, amazon, wanted);
		assertThat(amazon.asked()).extracting((query) -> query.sellerSkus().size())
			.containsExactlyInAnyOrder(1, 50, 50, 1);
		assertThat(amazon.asked()).flatExtracting(InventoryQuery::sellerSkus)
			.containsExactlyInAnyOrderElementsOf(wanted);
	}

	@Test
	void stockOfNoSkuIsPassedOver() {
		pull(1, ScriptedStock.of(List.of(sku(null, "X1", 1), sku("", "X1", 1), sku("a", 1))));
		assertThat(rows(ITEMS)).hasSize(1);
	}

	@Test
	void aPassThatIsBegunAgainAfterAnotherOneIsTheNewer() {
		pullSome(1, ScriptedStock.of(skus(0, 3), skus(3, 6)), 1);
		pull(2, ScriptedStock.of(skus(0, 6)));
		pull(1, ScriptedStock.of(List.of(sku("sku-0", 77))));
		assertThat(history("sku-0")).contains("3 false 77");
		assertThat(missing()).hasSize(5);
	}

	private List<String> missing() {
		return rows(ITEMS).stream()
			.filter((row) -> Boolean.TRUE.equals(row.get("missing")))
			.map((row) -> String.valueOf(row.get("seller_sku")))
			.toList();
	}

	private List<String> history(String sku) {
		return rows(HISTORY).stream()
			.filter((row) -> sku.equals(row.get("seller_sku")))
			.map((row) -> row.get("pass") + " " + row.get("missing") + " " + row.get("fulfillable"))
			.toList();
	}

	private List<Map<String, Object>> rows(String sql) {
		return this.seller.select(sql);
	}

	private long account() {
		return this.seller.account().id();
	}

	private static InventoryPassTable passes() {
		return TestPlatform.bean(InventoryPassTable.class);
	}

	private void pull(long run, ScriptedStock amazon) {
		pull(this.seller, run, amazon);
	}

	private void pull(Seller whose, long run, ScriptedStock amazon) {
		pull(whose, run, amazon, List.of());
	}

	private void pull(Seller whose, long run, ScriptedStock amazon, List<String> skus) {
		PulledPages.pull(stock(whose, run, amazon, skus), writer());
	}

	private void pullSome(long run, ScriptedStock amazon, int pages) {
		PulledPages.pull(stock(this.seller, run, amazon, List.of()), writer(), new ExecutionContext(), pages);
	}

	private ReadStock stock(Seller whose, long run, ScriptedStock amazon, List<String> skus) {
		return new ReadStock(passes(), whose.account().id(), run,
				() -> new StockQueries(amazon, List.of("ATVPDKIKX0DER"), skus), 3, this.clock);
	}

	private WriteStock writer() {
		return new WriteStock(TestPlatform.bean(DataSource.class), this.clock);
	}

}
