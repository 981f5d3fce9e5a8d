package com.opsided.sync.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.amazon.AmazonProperties;

import org.springframework.core.env.Environment;

/** Providers that are set up, and whether they can be reached from here. */
final class CheckProviders implements Check {

	private static final int SERVER_ERROR = 500;

	@Override
	public String name() {
		return "providers";
	}

	@Override
	public Needs needs() {
		return Needs.NOTHING;
	}

	@Override
	public List<Finding> look(Deployment deployment) throws InterruptedException {
		Map<String, URI> addresses = addresses(deployment);
		List<Finding> found = new ArrayList<>();
		for (Map.Entry<String, URI> each : addresses.entrySet()) {
			found.add(ask(each.getKey(), each.getValue()));
		}
		return addresses.isEmpty()
				? List.of(Finding.ok(name(), "none is set up: report files can be loaded, nothing is pulled")) : found;
	}

	private static Map<String, URI> addresses(Deployment deployment) {
		Map<String, URI> addresses = new LinkedHashMap<>();
		AmazonProperties amazon = deployment.bound("opsided.amazon", AmazonProperties.class);
		if (amazon.hasClient()) {
			addresses.put("Amazon's login", amazon.tokenUrl());
			addresses.put("Amazon na", amazon.endpoints().na());
			addresses.put("Amazon eu", amazon.endpoints().eu());
			addresses.put("Amazon fe", amazon.endpoints().fe());
		}
		Environment settings = deployment.settings();
		if (!settings.getProperty("GMAIL_CLIENT_ID", "").isBlank()) {
			addresses.put("Google's login",
					uri(settings, "opsided.google.token-url", "https://oauth2.googleapis.com/token"));
			addresses.put("Gmail", uri(settings, "opsided.google.gmail-url", "https://gmail.googleapis.com/"));
		}
		if (!settings.getProperty("STRIPE_CLIENT_ID", "").isBlank()) {
			addresses.put("Stripe", uri(settings, "opsided.stripe.api-url", "https://api.stripe.com"));
		}
		return addresses;
	}

	private static URI uri(Environment settings, String name, String usual) {
		return URI.create(settings.getProperty(name, usual));
	}

	/** Whatever it answers to a stranger: it answers. */
	private Finding ask(String who, URI address) throws InterruptedException {
		try {
			int status = AskAddress.status(address);
			return (status < SERVER_ERROR) ? Finding.ok(name(), who + " answers at " + address.getHost())
					: Finding.warning(name(), "%s answers %d at %s".formatted(who, status, address.getHost()),
							"look at the provider's status page, and again later");
		}
		catch (IOException ex) {
			return Finding.fault(name(),
					"%s cannot be reached at %s (%s)".formatted(who, address.getHost(), ex.getMessage()),
					"look at DNS, firewall and proxy of this machine");
		}
	}

}
