package com.opsided.sync.audit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.detection.DetectionProperties;
import com.opsided.sync.reconciliation.PolicyProperties;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * A hash of all that the results of an evaluation rest on: the files that count, the day,
 * the configuration and the program itself. The same hash means the same results.
 */
final class DetectionInputs {

	private final ListableBeanFactory beans;

	DetectionInputs(ListableBeanFactory beans) {
		this.beans = beans;
	}

	String hash(Account account, LocalDate asOf) {
		String inputs = String.join("\n", account.region().code(), asOf.toString(), program(),
				this.beans.getBean(DetectionProperties.class).toString(),
				this.beans.getBean(PolicyProperties.class).toString(),
				this.beans.getBean(ReportLoadTable.class).fingerprint(account.id()));
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
