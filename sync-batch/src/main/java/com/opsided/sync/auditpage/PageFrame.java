package com.opsided.sync.auditpage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

import com.opsided.shared.discrepancy.DiscrepancyState;

/**
 * What stands around the sections. The policy allows this very style and this very script
 * by their digests and nothing else: a text that became markup after all could neither
 * run nor load anything.
 */
final class PageFrame {

	private static final String STYLE = resource("page.css");

	private static final String SCRIPT = resource("page.js");

	private static final String POLICY = "default-src 'none'; style-src '" + digest(STYLE) + "'; script-src '"
			+ digest(SCRIPT) + "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

	private final HtmlWriter html;

	PageFrame(HtmlWriter html) {
		this.html = html;
	}

	void open(AuditFigures figures) {
		String title = "FBA audit of " + figures.account().name() + ", " + figures.asOf();
		this.html.constant("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
		this.html.empty("meta", "charset", "utf-8").line();
		this.html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
		this.html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
		this.html.empty("meta", "name", "color-scheme", "content", "light dark").line();
		this.html.empty("meta", "name", "referrer", "content", "no-referrer").line();
		this.html.element("title", title).line();
		this.html.open("style").constant(STYLE).close("style").line();
		this.html.close("head").line().open("body").line();
		this.html.element("a", "Skip to the table", "class", "skip", "href", "#table").line();
		this.html.open("header").open("p", "class", "brand").text("Opsided audit").close("p");
		this.html.element("h1", "What Amazon owes").line();
		this.html.open("p").text("Account ").element("bdi", figures.account().name());
		this.html.text(" · region " + figures.account().region().code() + " · evaluated for ");
		this.html.element("time", figures.asOf(), "datetime", figures.asOf());
		this.html.close("p").close("header").line().open("main").line();
	}

	void close() {
		this.html.close("main").line().open("footer").element("h2", "How to read this").open("dl");
		for (DiscrepancyState state : PageWords.STATES) {
			this.html.element("dt", PageWords.name(state), "class", "state s-" + state.name());
			this.html.element("dd", PageWords.meaning(state)).line();
		}
		this.html.close("dl").line();
		this.html.element("p", "Open units, which may be claimed or could have been, are never more than either side "
				+ "supports: what the ledger leaves open, and what Amazon itself shows as open. Their value is a unit's sourcing cost where one was "
				+ "given, else what is known of past reimbursements and prices; the CSV names the source in "
				+ "value_basis. A deadline marked “unverified” rests on a policy that could not be "
				+ "verified against Amazon's own text: file early.");
		this.html.element("p", "All rows with all columns are in discrepancies.csv beside this file, the same sums in "
				+ "summary.json. This page loads nothing and sends nothing.");
		this.html.close("footer").line();
		this.html.open("script").constant(SCRIPT).close("script").line().close("body").line().close("html").line();
	}

	private static String resource(String name) {
		try (InputStream file = PageFrame.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).replace("\r\n",
					"\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String digest(String content) {
		try {
			return "sha256-" + Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
