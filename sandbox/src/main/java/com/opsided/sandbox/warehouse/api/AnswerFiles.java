package com.opsided.sandbox.warehouse.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.opsided.sandbox.warehouse.SimulatedSeller;

/**
 * Where the answers of a seller are kept.
 *
 * @param directory the seller's directory
 */
record AnswerFiles(Path directory) {

	/** How many hashes of ids there are. */
	static final int HASHES = 512;

	/** Changes with every change of what is written. */
	private static final int VERSION = 1;

	static int hash(String id) {
		return Math.floorMod(id.hashCode(), HASHES);
	}

	static String signature(SimulatedSeller seller) {
		return seller + " " + VERSION;
	}

	boolean areOf(SimulatedSeller seller) throws IOException {
		return Files.exists(done()) && Files.readString(done()).equals(signature(seller));
	}

	Path folder() {
		return this.directory.resolve("api");
	}

	Path inventory() {
		return folder().resolve("inventory.tsv");
	}

	Path shipments() {
		return folder().resolve("shipments.tsv");
	}

	Path transactions() {
		return folder().resolve("transactions.tsv");
	}

	/** Written last: whose answers these are. */
	Path done() {
		return folder().resolve("seller.txt");
	}

	Path truth() {
		return this.directory.resolve("truth-api.csv");
	}

}
