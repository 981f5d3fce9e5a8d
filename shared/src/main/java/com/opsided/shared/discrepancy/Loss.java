package com.opsided.shared.discrepancy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stays the same when a discrepancy is detected again: the product, the event that
 * Amazon names and its place. Units, MSKU and title may change. Discrepancies of one
 * product alike in all of that are counted in the order of their numbers, so that each
 * has an id of its own.
 *
 * @param type the discrepancy's type
 * @param fnsku the product
 * @param referenceId Amazon's id of the event
 * @param eventDate its day
 * @param place fulfilment center, disposition and reason
 */
public record Loss(DiscrepancyType type, String fnsku, String referenceId, LocalDate eventDate, List<String> place) {

	/** No text of a report holds it. */
	private static final String BETWEEN = "\u001f";

	private static Loss of(Discrepancy discrepancy) {
		return new Loss(discrepancy.type(), discrepancy.fnsku(), discrepancy.referenceId(), discrepancy.eventDate(),
				List.of(discrepancy.fulfillmentCenter(), discrepancy.disposition(), discrepancy.reason()));
	}

	/**
	 * Names the losses of one product.
	 * @param account the account
	 * @param product all discrepancies of the product, in the order of their numbers
	 * @return an id for each, in the same order; the same in every detection
	 */
	public static List<UUID> ids(long account, List<Discrepancy> product) {
		Map<Loss, Integer> alike = new HashMap<>();
		List<UUID> ids = new ArrayList<>(product.size());
		for (Discrepancy discrepancy : product) {
			Loss loss = of(discrepancy);
			ids.add(loss.id(account, alike.merge(loss, 1, Integer::sum)));
		}
		return ids;
	}

	private UUID id(long account, int number) {
		String name = String.join(BETWEEN, Long.toString(account), this.type.name(), this.fnsku, this.referenceId,
				this.eventDate.toString(), String.join(BETWEEN, this.place), Integer.toString(number));
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
