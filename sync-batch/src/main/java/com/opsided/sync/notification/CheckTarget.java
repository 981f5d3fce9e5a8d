package com.opsided.sync.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Checks where a user wants messages to go: what can be seen without asking the network.
 * The network is asked when a message is sent, for what a name means changes.
 */
final class CheckTarget {

	private static final int LONGEST = 1000;

	private static final int MOST_PORT = 65_535;

	private static final String FIELD = "target";

	private final NotificationProperties properties;

	private final MailProperties mail;

	private final ReachableAddresses addresses;

	private final UserTable users;

	CheckTarget(NotificationProperties properties, MailProperties mail, ReachableAddresses addresses, UserTable users) {
		this.properties = properties;
		this.mail = mail;
		this.addresses = addresses;
		this.users = users;
	}

	/**
	 * Checks a target.
	 * @param user who wants it
	 * @param kind how messages are sent
	 * @param target where to, as the user wrote it
	 * @return the target
	 * @throws ApiProblem if nothing can or may be sent there
	 */
	Target check(UUID user, SubscriptionKind kind, @Nullable String target) {
		if (target == null || target.isBlank() || target.length() > LONGEST) {
			throw ApiProblem.field(FIELD, "must be an address of at most " + LONGEST + " characters");
		}
		return (kind == SubscriptionKind.MAIL) ? mail(user, target) : web(target.strip());
	}

	private Target web(String text) {
		URI uri = uri(text);
		String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
		String host = uri.getHost();
		if (!scheme.equals("https") && !(this.properties.plainHttp() && scheme.equals("http"))) {
			throw ApiProblem.field(FIELD, "must begin with https://");
		}
		if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getPort() == 0
				|| uri.getPort() > MOST_PORT) {
			throw ApiProblem.field(FIELD, "must name a host, and neither a user nor a fragment");
		}
		if (isLocal(host)) {
			throw ApiProblem.field(FIELD, "must be a public address");
		}
		String port = (uri.getPort() > 0) ? ":" + uri.getPort() : "";
		boolean more = !uri.getRawSchemeSpecificPart().endsWith(host + port);
		return new Target(uri.toASCIIString(), scheme + "://" + host + port + (more ? "/…" : ""));
	}

	private static URI uri(String text) {
		try {
			return new URI(text);
		}
		catch (URISyntaxException ex) {
			throw ApiProblem.field(FIELD, "must be a web address");
		}
	}

	/** An address that is written out needs no asking. */
	private boolean isLocal(String host) {
		String plain = host.replaceAll("^\\[|]$", "");
		if (plain.equalsIgnoreCase("localhost") || plain.toLowerCase(Locale.ROOT).endsWith(".localhost")) {
			plain = "127.0.0.1";
		}
		try {
			return (plain.contains(":") || plain.matches("[0-9.]+"))
					&& !this.addresses.isReachable(InetAddress.getByName(plain));
		}
		catch (UnknownHostException ex) {
			return true;
		}
	}

	private Target mail(UUID user, String text) {
		if (!this.mail.isSet()) {
			throw ApiProblem.of(ProblemType.NOT_CONFIGURED, MailProperties.NOT_SET);
		}
		EmailAddress address = address(text);
		String domain = address.text().substring(address.text().indexOf('@') + 1);
		boolean anybodys = this.mail.recipientDomains().stream().anyMatch(domain::equalsIgnoreCase);
		Optional<User> self = this.users.find(user);
		if (!anybodys && self.filter((each) -> each.email().equals(address)).isEmpty()) {
			throw ApiProblem.field(FIELD, "must be the address you log in with, or of a domain the operator allows");
		}
		return new Target(address.text(), address.text());
	}

	private static EmailAddress address(String text) {
		try {
			return new EmailAddress(text);
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.field(FIELD, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Where messages go.
	 *
	 * @param address the address as it is used
	 * @param shown what may be shown of it
	 */
	record Target(String address, String shown) {

	}

}
