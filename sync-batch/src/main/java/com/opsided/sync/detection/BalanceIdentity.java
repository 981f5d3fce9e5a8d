package com.opsided.sync.detection;

import com.opsided.shared.ledger.LedgerBalance;

/**
 * The identity that every row of the ledger summary keeps ({@code detection.md} §4):
 * start and movements make the end. Customer shipments, vendor returns, lost, damaged and
 * disposed are outflows, signed in some files and unsigned in others; transfers, other
 * and unknown events go either way and keep their sign.
 * {@code In Transit Between Warehouses} is a stock, no movement.
 */
final class BalanceIdentity {

	private BalanceIdentity() {
	}

	/**
	 * Returns by how much a row breaks the identity.
	 * @param row the row
	 * @return end − computed, by the convention with the smaller gap (the signed one if
	 * they tie); 0 if either holds
	 */
	static long gap(LedgerBalance row) {
		long inflow = (long) row.start() + row.receipts() + row.customerReturns() + row.warehouseTransfers()
				+ row.found() + row.otherEvents() + row.unknownEvents();
		long signed = row.end() - inflow - row.customerShipments() - row.vendorReturns() - row.lost() - row.damaged()
				- row.disposed();
		long unsigned = row.end() - inflow + magnitude(row.customerShipments()) + magnitude(row.vendorReturns())
				+ magnitude(row.lost()) + magnitude(row.damaged()) + magnitude(row.disposed());
		return (Math.abs(unsigned) < Math.abs(signed)) ? unsigned : signed;
	}

	private static long magnitude(int units) {
		return Math.abs((long) units);
	}

}
