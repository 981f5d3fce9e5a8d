package com.opsided.sandbox.amazon.seller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.opsided.sandbox.amazon.SellerSpec;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.amazon.store.Store;
import com.opsided.sandbox.warehouse.report.ReportFile;

/**
 * The sellers and their folders: {@code sellers/<id>/reports/} holds the files that the
 * simulated warehouse wrote once. Thread-safe.
 */
public final class Sellers {

	private static final String WRITTEN = "written";

	private static final int ID_LENGTH = 13;

	private final Path folder;

	private final Store<Seller> sellers;

	/**
	 * Opens the sellers.
	 * @param memory what is remembered of them
	 */
	public Sellers(Memory memory) {
		this.folder = memory.folder("sellers");
		this.sellers = memory.store("sellers", Seller.class, Seller::sellerId);
	}

	/**
	 * Adds a seller and writes its files, unless it is there already.
	 * @param spec the seller
	 * @return the seller
	 */
	public synchronized Seller add(SellerSpec spec) {
		String id = (spec.sellerId() != null) ? spec.sellerId() : idOf(spec);
		return find(id).orElseGet(() -> {
			Seller seller = new Seller(id, spec.seed(), spec.region(), spec.rows(), spec.lastDay());
			write(seller);
			this.sellers.put(seller);
			return seller;
		});
	}

	/**
	 * Finds a seller.
	 * @param sellerId the merchant token
	 * @return the seller, if there is one
	 */
	public Optional<Seller> find(String sellerId) {
		return this.sellers.find(sellerId);
	}

	/**
	 * Returns all sellers.
	 * @return in the order in which they came
	 */
	public List<Seller> all() {
		return this.sellers.all();
	}

	/**
	 * Returns where the files of a seller are.
	 * @param seller who
	 * @return the folder that {@link com.opsided.sandbox.warehouse.SimulatedSeller} wrote
	 */
	public Path folder(Seller seller) {
		return this.folder.resolve(seller.sellerId());
	}

	/**
	 * Returns a report file of a seller.
	 * @param seller who
	 * @param file which
	 * @return where it is
	 */
	public Path file(Seller seller, ReportFile file) {
		return folder(seller).resolve("reports").resolve(file.fileName());
	}

	private void write(Seller seller) {
		Path target = folder(seller);
		if (Files.exists(target.resolve(WRITTEN))) {
			return;
		}
		try {
			seller.simulated().write(target);
			Files.createFile(target.resolve(WRITTEN));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write the files of seller " + seller.sellerId(), ex);
		}
	}

	private static String idOf(SellerSpec spec) {
		String text = spec.seed() + " " + spec.region() + " " + spec.rows() + " " + spec.lastDay();
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return "A" + new BigInteger(1, hash).toString(36).toUpperCase(Locale.ROOT).substring(0, ID_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
