package com.opsided.sync.detection;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import com.opsided.shared.account.Account;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.report.ReportLoadTable;

/**
 * A hash of all that the results of an evaluation rest on: the files that count, how far
 * Amazon was asked, the day, the configuration and the program itself. The same hash
 * means the same results.
 */
public final class DetectionInputs {

	private final DetectionProperties properties;

	private final ReportLoadTable loads;

	private final PullMarkTable pulls;

	private final List<DetectionSettings> settings;

	DetectionInputs(DetectionProperties properties, ReportLoadTable loads, PullMarkTable pulls,
			List<DetectionSettings> settings) {
		this.properties = properties;
		this.loads = loads;
		this.pulls = pulls;
		this.settings = List.copyOf(settings);
	}

	/**
	 * Hashes the inputs of an evaluation.
	 * @param account the account
	 * @param asOf the day
	 * @return the hash, in hexadecimal digits
	 */
	public String hash(Account account, LocalDate asOf) {
		String inputs = String.join("\n", account.region().code(), asOf.toString(), program(),
				this.properties.toString(),
				this.settings.stream().map(DetectionSettings::text).sorted().collect(Collectors.joining("\n")),
				this.loads.fingerprint(account.id()), this.pulls.fingerprint(account.id()));
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(sha256.digest(inputs.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** A program that was built anew may compute otherwise. */
	private static String program() {
		try {
			Path code = Path.of(DetectionInputs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return Files.getLastModifiedTime(code).toString();
		}
		catch (URISyntaxException | IOException | RuntimeException ex) {
			String version = DetectionInputs.class.getPackage().getImplementationVersion();
			return (version != null) ? version : "";
		}
	}

}
