package com.opsided.sandbox.warehouse.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.warehouse.SimulatedSeller;

/**
 * What Amazon's JSON operations would answer for a simulated seller on its last day, in
 * accord with its report files, and what follows that Amazon owes. Safe for use by
 * several threads; memory does not grow with the seller.
 * <p>
 * {@link #truth()} has one line for each discrepancy that the answers lead to, together
 * with all of the seller's reports, in the columns of {@code truth.csv}:
 * <ul>
 * <li>{@code INBOUND_SHORT}: an item with {@link InboundItem#missing()} above 0 of a
 * shipment that is CLOSED, or RECEIVING with its last receipt more than 45 days before
 * the last day. {@code reference_id} is the shipment's id, {@code event_date} the day of
 * the last receipt (the ledger's Receipts rows of that shipment and FNSKU; if there are
 * none, of the shipment; if there are none, the date in the shipment's name, else its
 * last update), {@code occurrence} counts the items of the shipment and FNSKU from 1,
 * {@code units} is shipped − received, {@code units_found} 0, {@code fulfillment_center}
 * the destination, {@code disposition} empty, {@code reason} the status.
 * {@code units_reimbursed} shares out the units of the FNSKU's reimbursement lines for
 * {@code lostinbound} and {@code missingfrominbound}, less what reversals took back, to
 * the oldest event date first, then the smallest reference id. No simulated line meets a
 * shortage that is younger than itself before it has met an older one, so that it does
 * not matter whether a line may settle what comes after it.</li>
 * <li>{@code RETURN_NOT_RECEIVED}: an order and SKU with more units refunded than
 * returned (customer returns of the same order and SKU). {@code reference_id} is the
 * order's id, {@code event_date} the day (UTC) the refund was posted, {@code occurrence}
 * counts the rows of the order and FNSKU by SKU from 1, {@code units} the refunded units,
 * {@code units_found} the returned ones, {@code units_reimbursed} those of reimbursement
 * lines for {@code customerreturn} and {@code reversalreimbursement} of the same order
 * and SKU, less what reversals took back, at most those not returned.</li>
 * <li>{@code SNAPSHOT_DRIFT}: an FNSKU whose {@link InventorySummary#warehouseUnits()},
 * summed over its SKUs, differ from the sum of the ledger summary's ending balances of
 * the last day; {@code units} is the former minus the latter. Informational.</li>
 * </ul>
 */
public interface SellerData {

	/**
	 * Opens the answers for a seller. They are written first, to {@code api/} and
	 * {@code truth-api.csv} in the directory, unless they are there already; the seller's
	 * other files are neither read nor touched. Not for two processes at once.
	 * @param seller the seller
	 * @param directory the seller's directory; made if it is missing
	 * @return the answers
	 * @throws IOException if they cannot be written or read
	 */
	static SellerData open(SimulatedSeller seller, Path directory) throws IOException {
		AnswerFiles files = new AnswerFiles(directory);
		if (!files.areOf(seller)) {
			new WriteAnswers(seller, files).write();
		}
		return new WrittenAnswers(seller, files);
	}

	/**
	 * Returns whose answers these are.
	 * @return the seller
	 */
	SimulatedSeller seller();

	/**
	 * Returns where the seller sells.
	 * @return the home marketplace first
	 */
	List<Marketplace> marketplaces();

	/**
	 * Returns the stock at the end of the last day.
	 * @return one summary for each of the seller's SKUs
	 */
	Pages<InventorySummary> inventory();

	/**
	 * Returns the seller's shipments.
	 * @return all of them, in no meaningful order
	 */
	Pages<InboundShipment> shipments();

	/**
	 * Finds a shipment.
	 * @param id its id
	 * @return the shipment, or nothing if the seller has none of that id
	 */
	Optional<InboundShipment> shipment(String id);

	/**
	 * Returns the transactions, oldest first.
	 * @param postedAfter the earliest instant
	 * @param postedBefore the first instant that is too late
	 * @return those posted in between
	 */
	Pages<Transaction> transactions(Instant postedAfter, Instant postedBefore);

	/**
	 * Returns all transactions, oldest first.
	 * @return all of them
	 */
	Pages<Transaction> transactions();

	/**
	 * Returns {@code truth-api.csv}.
	 * @return the file
	 */
	Path truth();

}
