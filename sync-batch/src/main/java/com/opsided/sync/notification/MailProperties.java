package com.opsided.sync.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that mails go through.
 *
 * @param host its name, null or empty if there are no mails
 * @param port its port
 * @param user whom we log in as, null or empty to send without
 * @param password the password
 * @param from whom mails are from
 * @param security how the connection is kept secret
 * @param recipientDomains domains whose addresses anybody may subscribe; an address of
 * another domain must be the subscriber's own
 */
@ConfigurationProperties("opsided.mail")
record MailProperties(@Nullable String host, @DefaultValue("587") int port, @Nullable String user,
		@Nullable String password, @DefaultValue("opsided@localhost") String from,
		@DefaultValue("STARTTLS") Security security, @DefaultValue List<String> recipientDomains) {

	static final String NOT_SET = "Mail is not set up here: the operator sets SMTP_HOST and its family";

	MailProperties {
		recipientDomains = List.copyOf(recipientDomains);
	}

	boolean isSet() {
		return this.host != null && !this.host.isBlank();
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "mail through " + this.host + ":" + this.port;
	}

	/** How the connection is kept secret. */
	enum Security {

		/** Encrypted from the second line on; not sent at all if the server cannot. */
		STARTTLS,
		/** Encrypted from the first byte. */
		TLS,
		/** Not at all: for a server on the same machine. */
		NONE

	}

}
