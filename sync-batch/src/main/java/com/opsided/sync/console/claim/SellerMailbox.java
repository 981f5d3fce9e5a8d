package com.opsided.sync.console.claim;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.sync.claim.FoundMail;
import com.opsided.sync.console.hub.Hub;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

/**
 * A seller's mailbox, read through integration-api with the token of who looks at the
 * page: what that user may not read there is not read here.
 */
final class SellerMailbox {

	private static final String GMAIL = "/api/v1/gmail/";

	private final Hub hub;

	private final String token;

	private final @Nullable UUID owner;

	private final @Nullable UUID mailbox;

	/**
	 * Names a mailbox.
	 * @param hub the way to integration-api
	 * @param token the token of who looks at the page
	 * @param owner the seller, null if the account is nobody's
	 * @param mailbox which of his mailboxes, null for the only one
	 */
	SellerMailbox(Hub hub, String token, @Nullable UUID owner, @Nullable UUID mailbox) {
		this.hub = hub;
		this.token = token;
		this.owner = owner;
		this.mailbox = mailbox;
	}

	/** Mails that fit a query, the newest first, without text and attachments. */
	List<FoundMail> search(String query, int most) {
		JsonNode page = get(GMAIL + "search?limit={limit}&q={query}" + whose("&"), most, query);
		List<FoundMail> mails = new ArrayList<>();
		for (JsonNode item : page.path("items")) {
			if (item.path("readable").asBoolean(false)) {
				mails.add(mail(item, text(item, "snippet")));
			}
		}
		return mails;
	}

	/** A mail with its text and what is attached. */
	FoundMail read(String id) {
		JsonNode mail = get(GMAIL + "emails/{id}" + whose("?"), id);
		return mail(mail, text(mail, "text"));
	}

	/** Passes on what is attached. */
	void download(String id, String attachment, Hub.TakeFile take) {
		this.hub.download(this.token, GMAIL + "emails/{id}/attachments/{attachment}" + whose("?"), take, id,
				attachment);
	}

	/** The seller's mailboxes. */
	List<MailLook.Mailbox> all() {
		List<MailLook.Mailbox> all = new ArrayList<>();
		for (JsonNode each : get("/api/v1/connections?limit=500").path("items")) {
			if (each.path("provider").asString("").equals("GMAIL")
					&& each.path("state").asString("").equals("CONNECTED")
					&& each.path("owner").asString("").equals(String.valueOf(this.owner))) {
				all.add(new MailLook.Mailbox(text(each, "id"), text(each, "externalId")));
			}
		}
		return all;
	}

	private JsonNode get(String path, Object... variables) {
		return this.hub.send(HttpMethod.GET, this.token, path, null, variables);
	}

	/** Both are of a UUID's letters only. */
	private String whose(String first) {
		StringBuilder query = new StringBuilder();
		if (this.owner != null) {
			query.append(first).append("userId=").append(this.owner);
		}
		if (this.mailbox != null) {
			query.append(query.isEmpty() ? first : "&").append("connectionId=").append(this.mailbox);
		}
		return query.toString();
	}

	private static FoundMail mail(JsonNode mail, String text) {
		List<FoundMail.Attachment> attachments = new ArrayList<>();
		for (JsonNode each : mail.path("attachments")) {
			attachments.add(new FoundMail.Attachment(text(each, "id"), text(each, "fileName"), text(each, "mimeType"),
					each.path("size").isInt() ? each.path("size").asInt() : null));
		}
		return new FoundMail(text(mail, "id"), text(mail, "from"), text(mail, "subject"),
				time(text(mail, "receivedAt")), text, attachments);
	}

	private static String text(JsonNode node, String name) {
		return node.path(name).isString() ? node.path(name).asString() : "";
	}

	private static @Nullable Instant time(String text) {
		try {
			return text.isEmpty() ? null : Instant.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
