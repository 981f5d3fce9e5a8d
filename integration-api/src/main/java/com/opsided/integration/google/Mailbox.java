package com.opsided.integration.google;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.http.HttpResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePartBody;
import com.opsided.integration.outbound.CallProvider;
import com.opsided.integration.outbound.ProviderFault;
import com.opsided.integration.outbound.TokenOf;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** One user's mailbox. Each call takes its quota first. */
final class Mailbox {

	private static final String ME = "me";

	private static final List<String> HEADERS = List.of("From", "To", "Subject", "Date");

	private final TokenOf access;

	private final CallProvider google;

	private final OpenGmail gmail;

	private final GmailQuotaTable quotas;

	private final MailProperties properties;

	private final Clock clock;

	Mailbox(TokenOf access, CallProvider google, OpenGmail gmail, GmailQuotaTable quotas, MailProperties properties,
			Clock clock) {
		this.access = access;
		this.google = google;
		this.gmail = gmail;
		this.quotas = quotas;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Lists messages, newest first.
	 * @param query what to look for in Gmail's own words, null for all
	 * @param most how many at most
	 * @param pageToken of the page before, null for the first page
	 * @return their ids
	 * @throws ApiProblem if Google does not tell
	 */
	ListMessagesResponse list(@Nullable String query, int most, @Nullable String pageToken) {
		return call("messages.list", this.properties.listUnits(),
				(client) -> client.users()
					.messages()
					.list(ME)
					.setQ(query)
					.setMaxResults((long) most)
					.setPageToken(pageToken)
					.setFields("messages(id,threadId),nextPageToken"),
				ApiProblem.of(ProblemType.INVALID_CURSOR, "Google does not take the query, or forgot where the page "
						+ "ended; look at the query and begin without a cursor"));
	}

	/**
	 * Reads what is written on messages.
	 * @param ids the messages
	 * @return the messages without their bodies; of one that is gone, or that cannot be
	 * read, only the id
	 * @throws ApiProblem if Google does not tell
	 */
	List<Message> heads(List<String> ids) {
		List<Message> heads = new ArrayList<>();
		// the first read pays for all, so that a page is had whole or not at all
		int units = this.properties.readUnits() * ids.size();
		for (String id : ids) {
			heads.add(call("messages.get", heads.isEmpty() ? units : 0,
					(client) -> client.users().messages().get(ME, id).setFormat("metadata").setMetadataHeaders(HEADERS),
					null, new Message().setId(id)));
		}
		return heads;
	}

	/**
	 * Reads a message.
	 * @param id the message
	 * @return the message
	 * @throws ApiProblem if there is none, or Google does not tell
	 */
	Message read(String id) {
		return call("messages.get", this.properties.readUnits(),
				(client) -> client.users().messages().get(ME, id).setFormat("full"), ApiProblem.notFound());
	}

	/**
	 * Reads the content of a part that is not in its message.
	 * @param message the message
	 * @param attachment Gmail's id of the content, which another reading of the message
	 * may change
	 * @return the content
	 * @throws ApiProblem if there is none, or Google does not tell
	 */
	MessagePartBody content(String message, String attachment) {
		return call("messages.attachments.get", this.properties.readUnits(),
				(client) -> client.users().messages().attachments().get(ME, message, attachment),
				ApiProblem.notFound());
	}

	private <T> T call(String operation, int units, Ask<T> ask, ApiProblem refused) {
		return call(operation, units, ask, refused, null);
	}

	private <T> T call(String operation, int units, Ask<T> ask, @Nullable ApiProblem refused, @Nullable T instead) {
		return this.google.call(operation, this.access, (token) -> {
			this.quotas.take(this.access.connection().id(), units);
			return once(ask, token, refused, instead);
		});
	}

	private <T> T once(Ask<T> ask, String token, @Nullable ApiProblem refused, @Nullable T instead) {
		try {
			return ask.of(this.gmail.with(token)).execute();
		}
		catch (HttpResponseException ex) {
			boolean gone = ex.getStatusCode() == 404 || ex.getStatusCode() == 400;
			if (gone && instead != null) {
				return instead;
			}
			if (gone && refused != null) {
				throw refused;
			}
			throw counted(GmailFaults.of(ex, this.clock.instant()));
		}
		catch (IOException | RuntimeException ex) {
			ProviderFault fault = UnreadableJson.is(ex) ? ProviderFault.unreadable(ex)
					: ProviderFault.of((IOException) ex);
			if (fault.category() == FailureCategory.BAD_DATA && instead != null) {
				return instead;
			}
			throw fault;
		}
	}

	private ProviderFault counted(ProviderFault fault) {
		if (fault.category() == FailureCategory.RATE_LIMITED) {
			this.quotas.drain(this.access.connection().id());
		}
		return fault;
	}

	/**
	 * Makes a request.
	 *
	 * @param <T> what comes of it
	 */
	private interface Ask<T> {

		AbstractGoogleClientRequest<T> of(Gmail client) throws IOException;

	}

}
