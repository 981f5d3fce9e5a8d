package com.opsided.sandbox.warehouse.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Timeline;

/** Reads the answers from where {@link WriteAnswers} put them. */
final class WrittenAnswers implements SellerData {

	private final SimulatedSeller seller;

	private final AnswerFiles files;

	private final LineIndex inventory;

	private final LineIndex shipments;

	private final LineIndex transactions;

	WrittenAnswers(SimulatedSeller seller, AnswerFiles files) throws IOException {
		this.seller = seller;
		this.files = files;
		this.inventory = LineIndex.read(files.inventory());
		this.shipments = LineIndex.read(files.shipments());
		this.transactions = LineIndex.read(files.transactions());
	}

	@Override
	public SimulatedSeller seller() {
		return this.seller;
	}

	@Override
	public List<Marketplace> marketplaces() {
		return Marketplace.of(this.seller.region());
	}

	@Override
	public Pages<InventorySummary> inventory() {
		return new FilePages<>(this.files.inventory(), new InventoryLines(), 0,
				this.inventory.start(AnswerFiles.HASHES), (row) -> true);
	}

	@Override
	public Pages<InboundShipment> shipments() {
		return shipments(0, AnswerFiles.HASHES);
	}

	@Override
	public Optional<InboundShipment> shipment(String id) {
		int hash = AnswerFiles.hash(id);
		return shipments(hash, hash + 1).read(0, 1, (row) -> row.id().equals(id)).rows().stream().findFirst();
	}

	private Pages<InboundShipment> shipments(int firstHash, int endHash) {
		return new FilePages<>(this.files.shipments(), new ShipmentLines(), this.shipments.start(firstHash),
				this.shipments.start(endHash), (row) -> true);
	}

	@Override
	public Pages<Transaction> transactions(Instant postedAfter, Instant postedBefore) {
		long start = this.transactions.start(day(postedAfter));
		return new FilePages<>(this.files.transactions(), new TransactionLines(), start,
				Math.max(start, this.transactions.start(day(postedBefore) + 1)),
				(row) -> !row.postedDate().isBefore(postedAfter) && row.postedDate().isBefore(postedBefore));
	}

	private int day(Instant instant) {
		Timeline timeline = Timeline.until(this.seller.lastDay());
		long day = ChronoUnit.DAYS.between(timeline.firstDay(), LocalDate.ofInstant(instant, ZoneOffset.UTC));
		return (int) Math.max(-1, Math.min(day, timeline.last() + 1L));
	}

	@Override
	public Pages<Transaction> transactions() {
		return transactions(Instant.EPOCH, this.seller.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
	}

	@Override
	public Path truth() {
		return this.files.truth();
	}

}
