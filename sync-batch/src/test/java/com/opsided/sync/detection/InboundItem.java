package com.opsided.sync.detection;

import java.time.LocalDate;

import com.opsided.shared.inbound.MissingInbound;
import org.jspecify.annotations.Nullable;

/**
 * An item of a shipment in the making; what a test does not say has a value of no
 * interest.
 *
 * @param shipment the shipment
 * @param sku the seller's SKU
 * @param shipped units shipped
 * @param received units received
 * @param status the shipment's status
 * @param namedOn the day in its name
 * @param lastReceipt the day of the item's last receipt
 * @param lastOfShipment the day of the shipment's last receipt
 */
record InboundItem(String shipment, String sku, int shipped, int received, String status, @Nullable LocalDate namedOn,
		@Nullable LocalDate lastReceipt, @Nullable LocalDate lastOfShipment) {

	/** The day by which Amazon had changed every sample shipment. */
	static final String CHANGED_ON = "2026-09-30";

	static InboundItem closed(String shipment, int shipped, int received) {
		return new InboundItem(shipment, SampleProduct.MSKU, shipped, received, "CLOSED", null, null, null);
	}

	InboundItem sku(String name) {
		return new InboundItem(this.shipment, name, this.shipped, this.received, this.status, this.namedOn,
				this.lastReceipt, this.lastOfShipment);
	}

	InboundItem status(String word) {
		return new InboundItem(this.shipment, this.sku, this.shipped, this.received, word, this.namedOn,
				this.lastReceipt, this.lastOfShipment);
	}

	InboundItem named(String day) {
		return new InboundItem(this.shipment, this.sku, this.shipped, this.received, this.status, LocalDate.parse(day),
				this.lastReceipt, this.lastOfShipment);
	}

	InboundItem receivedOn(String day) {
		return new InboundItem(this.shipment, this.sku, this.shipped, this.received, this.status, this.namedOn,
				LocalDate.parse(day), LocalDate.parse(day));
	}

	InboundItem othersReceivedOn(String day) {
		return new InboundItem(this.shipment, this.sku, this.shipped, this.received, this.status, this.namedOn,
				this.lastReceipt, LocalDate.parse(day));
	}

	MissingInbound item() {
		return new MissingInbound(SampleProduct.FNSKU, this.sku, this.shipment, this.shipped, this.received,
				this.status, "LGB3", this.namedOn, LocalDate.parse(CHANGED_ON), this.lastReceipt, this.lastOfShipment,
				SampleProduct.ASIN, SampleProduct.TITLE);
	}

}
