package com.opsided.sandbox.amazon;

import java.time.LocalDate;
import java.util.List;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.jspecify.annotations.Nullable;

/**
 * A seller that the sandbox is to have.
 *
 * @param seed decides everything about the warehouse
 * @param region where the seller trades
 * @param rows the rows of the ledger detail
 * @param lastDay the last simulated day
 * @param sellerId the merchant token, or null for one that follows from the rest
 * @param refreshToken the refresh token of the first grant, or null for one that follows
 * from the rest
 */
public record SellerSpec(long seed, Region region, long rows, LocalDate lastDay, @Nullable String sellerId,
		@Nullable String refreshToken) {

	/**
	 * Creates a seller of the usual size.
	 * @param seed decides everything else
	 * @param region where the seller trades
	 */
	public SellerSpec(long seed, Region region) {
		this(seed, region, SimulatedSeller.USUAL_ROWS, SimulatedSeller.USUAL_LAST_DAY, null, null);
	}

	/**
	 * Reads a seller as it is written on the command line.
	 * @param text {@code REGION:SEED[:ROWS[:LAST-DAY]]}, such as
	 * {@code na:1:10000:2026-03-24}
	 * @return the seller
	 * @throws IllegalArgumentException if the text is not of that form
	 */
	public static SellerSpec parse(String text) {
		List<String> parts = List.of(text.split(":", -1));
		if (parts.size() < 2 || parts.size() > 4) {
			throw new IllegalArgumentException("'" + text + "' is not a seller; write REGION:SEED[:ROWS[:LAST-DAY]]");
		}
		long rows = (parts.size() > 2) ? Long.parseLong(parts.get(2)) : SimulatedSeller.USUAL_ROWS;
		LocalDate lastDay = (parts.size() > 3) ? LocalDate.parse(parts.get(3)) : SimulatedSeller.USUAL_LAST_DAY;
		return new SellerSpec(Long.parseLong(parts.get(1)), Region.parse(parts.get(0)), rows, lastDay, null, null);
	}

}
