package com.opsided.shared.amazon;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An inbound shipment. Amazon gives no dates; the addresses are left out on purpose.
 *
 * @param shipmentId such as {@code FBA15DJ9S3J5}, the reference of ledger receipts
 * @param shipmentName given by the seller; often holds the date of creation
 * @param destinationFulfillmentCenterId where it goes
 * @param shipmentStatus such as {@code RECEIVING} or {@code CLOSED}
 * @param labelPrepType who labels
 * @param areCasesRequired whether it is packed in cases
 * @param confirmedNeedByDate a day, as Amazon wrote it
 * @param boxContentsSource where the contents of the boxes are told
 */
public record Shipment(@JsonProperty("ShipmentId") @Nullable String shipmentId,
		@JsonProperty("ShipmentName") @Nullable String shipmentName,
		@JsonProperty("DestinationFulfillmentCenterId") @Nullable String destinationFulfillmentCenterId,
		@JsonProperty("ShipmentStatus") @Nullable String shipmentStatus,
		@JsonProperty("LabelPrepType") @Nullable String labelPrepType,
		@JsonProperty("AreCasesRequired") @Nullable Boolean areCasesRequired,
		@JsonProperty("ConfirmedNeedByDate") @Nullable String confirmedNeedByDate,
		@JsonProperty("BoxContentsSource") @Nullable String boxContentsSource) {

}
