package com.opsided.sync.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import com.opsided.sandbox.amazon.SellerSpec;
import com.opsided.sandbox.warehouse.catalog.Region;
import tools.jackson.databind.json.JsonMapper;

/**
 * The seller that a demo shows: the same one at every start, so that an interrupted demo
 * goes on.
 *
 * @param seed decides everything about the warehouse
 * @param region {@code na}, {@code eu} or {@code fe}
 * @param rows the rows of the ledger
 * @param lastDay the last simulated day
 * @param userId whose account it is
 */
record DemoSeller(long seed, String region, long rows, LocalDate lastDay, UUID userId) {

	private static final JsonMapper json = JsonMapper.builder().build();

	/**
	 * Finds the seller of the demo before, or makes one up.
	 * @param home where the demo remembers
	 * @param wanted the seller, should there be none yet
	 * @return the seller
	 * @throws IOException if the home cannot be read or written
	 */
	static DemoSeller remembered(DemoHome home, DemoSeller wanted) throws IOException {
		if (Files.exists(home.sellerFile())) {
			DemoSeller before = json.readValue(Files.readString(home.sellerFile()), DemoSeller.class);
			if (before.isLike(wanted)) {
				return before;
			}
		}
		DemoHome.writePrivately(home.sellerFile(), json.writeValueAsString(wanted));
		return wanted;
	}

	private boolean isLike(DemoSeller wanted) {
		return this.seed == wanted.seed && this.region.equals(wanted.region) && this.rows == wanted.rows;
	}

	SellerSpec spec() {
		return new SellerSpec(this.seed, Region.parse(this.region), this.rows, this.lastDay, sellerId(),
				"Atzr|demo-" + sellerId());
	}

	/** The selling partner id, the account's name. */
	String sellerId() {
		return "A" + Long.toString(1_000_000_000_000L + this.seed * 36_000 + this.rows, 36).toUpperCase(Locale.ROOT);
	}

}
