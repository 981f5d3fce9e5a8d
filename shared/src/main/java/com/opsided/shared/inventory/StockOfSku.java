package com.opsided.shared.inventory;

import java.util.Objects;

import com.opsided.shared.amazon.InventoryDetails;
import com.opsided.shared.amazon.InventorySummary;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inventory summary. A part that Amazon leaves out has no units; a sum that it
 * leaves out is that of its parts.
 */
public final class StockOfSku {

	private static final InventoryDetails NOTHING = new InventoryDetails(null, null, null, null, null, null, null);

	private StockOfSku() {
	}

	/**
	 * Reads an inventory summary.
	 * @param marketplaceId the marketplace that was asked for
	 * @param summary what Amazon told, of a SKU that has a name
	 * @return the stock
	 */
	public static InventoryItem of(String marketplaceId, InventorySummary summary) {
		return new InventoryItem(marketplaceId, text(summary.sellerSku()), text(summary.fnSku()), text(summary.asin()),
				text(summary.condition()), text(summary.productName()), summary.lastUpdatedTime(), quantities(summary));
	}

	private static InventoryQuantities quantities(InventorySummary summary) {
		InventoryDetails details = Objects.requireNonNullElse(summary.inventoryDetails(), NOTHING);
		InventoryQuantities.Inbound inbound = new InventoryQuantities.Inbound(units(details.inboundWorkingQuantity()),
				units(details.inboundShippedQuantity()), units(details.inboundReceivingQuantity()));
		InventoryQuantities.Reserved reserved = reserved(details.reservedQuantity());
		InventoryQuantities.Researching researching = researching(details.researchingQuantity());
		InventoryQuantities.Unfulfillable unfulfillable = unfulfillable(details.unfulfillableQuantity());
		int fulfillable = units(details.fulfillableQuantity());
		return new InventoryQuantities(
				sum(summary.totalQuantity(), fulfillable, inbound.working(), inbound.shipped(), inbound.receiving(),
						reserved.total(), researching.total(), unfulfillable.total()),
				fulfillable, inbound, reserved, researching, unfulfillable);
	}

	private static InventoryQuantities.Reserved reserved(InventoryDetails.@Nullable Reserved sent) {
		if (sent == null) {
			return new InventoryQuantities.Reserved(0, 0, 0, 0);
		}
		int orders = units(sent.pendingCustomerOrderQuantity());
		int transshipment = units(sent.pendingTransshipmentQuantity());
		int processing = units(sent.fcProcessingQuantity());
		return new InventoryQuantities.Reserved(sum(sent.totalReservedQuantity(), orders, transshipment, processing),
				orders, transshipment, processing);
	}

	private static InventoryQuantities.Researching researching(InventoryDetails.@Nullable Researching sent) {
		if (sent == null) {
			return new InventoryQuantities.Researching(0, 0, 0, 0);
		}
		int[] terms = new int[3];
		for (InventoryDetails.ResearchingEntry entry : sent.researchingQuantityBreakdown()) {
			int term = entry.name().endsWith("ShortTerm") ? 0 : entry.name().endsWith("MidTerm") ? 1 : 2;
			terms[term] += entry.quantity();
		}
		return new InventoryQuantities.Researching(sum(sent.totalResearchingQuantity(), terms), terms[0], terms[1],
				terms[2]);
	}

	private static InventoryQuantities.Unfulfillable unfulfillable(InventoryDetails.@Nullable Unfulfillable sent) {
		if (sent == null) {
			return new InventoryQuantities.Unfulfillable(0, 0, 0, 0, 0, 0, 0);
		}
		int[] parts = { units(sent.customerDamagedQuantity()), units(sent.warehouseDamagedQuantity()),
				units(sent.distributorDamagedQuantity()), units(sent.carrierDamagedQuantity()),
				units(sent.defectiveQuantity()), units(sent.expiredQuantity()) };
		return new InventoryQuantities.Unfulfillable(sum(sent.totalUnfulfillableQuantity(), parts), parts[0], parts[1],
				parts[2], parts[3], parts[4], parts[5]);
	}

	/** Without NULs, which PostgreSQL takes for no text. */
	private static String text(@Nullable String sent) {
		return (sent != null) ? sent.replace("\0", "") : "";
	}

	private static int units(@Nullable Integer sent) {
		return (sent != null) ? sent : 0;
	}

	private static int sum(@Nullable Integer sent, int... parts) {
		if (sent != null) {
			return sent;
		}
		long sum = 0;
		for (int part : parts) {
			sum += part;
		}
		return (int) Math.min(Integer.MAX_VALUE, sum);
	}

}
