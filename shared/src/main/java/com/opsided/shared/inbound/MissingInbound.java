package com.opsided.shared.inbound;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An item of a shipment of which fewer units were received than were shipped.
 *
 * @param fnsku the fulfilment network SKU
 * @param sellerSku the seller's SKU
 * @param shipmentId the shipment
 * @param shipped units that the seller says to have sent
 * @param received units that Amazon received
 * @param status the shipment's status, as Amazon wrote it
 * @param destinationCenter the fulfilment centre it goes to
 * @param namedOn the day in the shipment's name, null if there is none
 * @param changedOn the day by which Amazon had changed the shipment last, in UTC
 * @param lastReceipt the day of the ledger's last receipt of the item, null if there is
 * none
 * @param lastReceiptOfShipment the day of the ledger's last receipt of any item of the
 * shipment, null if there is none
 * @param asin the product's ASIN, empty if the ledger does not tell it
 * @param title the product's title, empty if the ledger does not tell it
 */
public record MissingInbound(String fnsku, String sellerSku, String shipmentId, int shipped, int received,
		String status, String destinationCenter, @Nullable LocalDate namedOn, LocalDate changedOn,
		@Nullable LocalDate lastReceipt, @Nullable LocalDate lastReceiptOfShipment, String asin, String title) {

	/**
	 * Returns the day that counts as the last receipt: the ledger's of the item, else of
	 * the shipment, else the day in the shipment's name, else that of its last change.
	 * @return the day
	 */
	public LocalDate eventDate() {
		if (this.lastReceipt != null) {
			return this.lastReceipt;
		}
		if (this.lastReceiptOfShipment != null) {
			return this.lastReceiptOfShipment;
		}
		return (this.namedOn != null) ? this.namedOn : this.changedOn;
	}

}
