package com.opsided.sandbox.warehouse.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Timeline;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.truth.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Lives through a seller's products again and writes down what the JSON operations would
 * answer, product by product. Not thread-safe.
 */
final class WriteAnswers {

	private final SimulatedSeller seller;

	private final Timeline timeline;

	private final AnswerFiles files;

	private @Nullable Product companion;

	WriteAnswers(SimulatedSeller seller, AnswerFiles files) {
		this.seller = seller;
		this.timeline = Timeline.until(seller.lastDay());
		this.files = files;
	}

	void write() throws IOException {
		Files.createDirectories(this.files.folder());
		Files.deleteIfExists(this.files.done());
		try (Truth truth = new Truth(this.files.truth(), this.timeline, true);
				SortLines<InventorySummary> inventory = new SortLines<>(this.files.inventory(), AnswerFiles.HASHES,
						new InventoryLines());
				SortLines<InboundShipment> shipments = new SortLines<>(this.files.shipments(), AnswerFiles.HASHES,
						new ShipmentLines());
				SortLines<Transaction> transactions = new SortLines<>(this.files.transactions(),
						this.timeline.last() + 1, new TransactionLines())) {
			this.seller.live((history) -> {
				Scope scope = scope(history);
				inventory(scope, inventory, truth);
				shipments(scope, shipments, truth);
				transactions(scope, transactions, truth);
			});
			inventory.finish();
			shipments.finish();
			transactions.finish();
		}
		Files.writeString(this.files.done(), AnswerFiles.signature(this.seller));
	}

	/** The product before may go along if nobody paid for its inbound units. */
	private Scope scope(ProductHistory history) {
		Product before = this.companion;
		boolean shares = before != null && before.market().equals(history.product().market());
		this.companion = history.payments().stream().anyMatch(Reason::isInbound) ? null : history.product();
		return new Scope(this.seller, this.timeline, history, shares ? before : null);
	}

	private static void inventory(Scope scope, SortLines<InventorySummary> out, Truth truth) {
		DescribeStock stock = new DescribeStock(scope);
		stock.tellDrift(truth::add);
		stock.summaries().forEach((each) -> out.add(AnswerFiles.hash(each.sellerSku()), each));
	}

	private static void shipments(Scope scope, SortLines<InboundShipment> out, Truth truth) {
		List<PlannedShipment> planned = new PlanShipments(scope).all();
		new TellShortages(scope, truth::add).of(planned);
		DescribeShipment describe = new DescribeShipment(scope);
		planned.forEach((each) -> out.add(AnswerFiles.hash(each.id()), describe.of(each)));
	}

	private void transactions(Scope scope, SortLines<Transaction> out, Truth truth) {
		List<PlannedRefund> planned = new PlanRefunds(scope).all();
		new TellMissingReturns(scope, truth::add).of(planned);
		new DescribeRefunds(scope).of(planned).forEach((each) -> out.add(day(each.postedDate()), each));
		new DescribeReimbursements(scope).all().forEach((each) -> out.add(day(each.postedDate()), each));
	}

	private int day(Instant posted) {
		return (int) ChronoUnit.DAYS.between(this.timeline.firstDay(), LocalDate.ofInstant(posted, ZoneOffset.UTC));
	}

}
