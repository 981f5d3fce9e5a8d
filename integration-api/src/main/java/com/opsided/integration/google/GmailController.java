package com.opsided.integration.google;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.opsided.integration.connection.FindConnection;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A connected mailbox, read-only, as Gmail tells it now. */
@ApiController
@RequestMapping("/api/v1/gmail")
class GmailController {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private static final int LONGEST_QUERY = 500;

	private final FindConnection connections;

	private final OpenMailbox mailboxes;

	private final MailProperties properties;

	private final Cursors cursors;

	GmailController(FindConnection connections, OpenMailbox mailboxes, MailProperties properties, Cursors cursors) {
		this.connections = connections;
		this.mailboxes = mailboxes;
		this.properties = properties;
		this.cursors = cursors;
	}

	@GetMapping("/emails")
	@Operation(summary = "Messages, newest first; a page may hold fewer than asked for")
	Page<MailItem> list(Caller caller, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable UUID connectionId,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int most = PageLimit.of(limit);
		return page(caller, this.connections.of(caller, userId, connectionId, Provider.GMAIL), null, most, cursor);
	}

	@GetMapping("/search")
	@Operation(summary = "Messages that fit a query in Gmail's words, newest first")
	Page<MailItem> search(Caller caller, @RequestParam String q, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable UUID connectionId,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		if (q.isBlank() || q.length() > LONGEST_QUERY) {
			throw ApiProblem.field("q", "must be 1 to " + LONGEST_QUERY + " characters");
		}
		int most = PageLimit.of(limit);
		return page(caller, this.connections.of(caller, userId, connectionId, Provider.GMAIL), q, most, cursor);
	}

	@GetMapping("/emails/{id}")
	@Operation(summary = "A message as plain text")
	Mail get(Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable UUID connectionId) {
		Connection connection = this.connections.of(caller, userId, connectionId, Provider.GMAIL);
		if (!ID.matcher(id).matches()) {
			throw ApiProblem.notFound();
		}
		return new ReadMail(this.properties.longestText()).of(this.mailboxes.of(connection).read(id));
	}

	@GetMapping("/emails/{id}/attachments/{attachmentId}")
	@Operation(summary = "Something attached, to be saved, never to be shown in place")
	@ApiResponse(responseCode = "200", content = {
			@Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")),
			@Content(mediaType = "application/pdf"), @Content(mediaType = "image/png"),
			@Content(mediaType = "image/jpeg"), @Content(mediaType = "image/gif"), @Content(mediaType = "image/webp"),
			@Content(mediaType = "text/csv"), @Content(mediaType = "text/plain") })
	ResponseEntity<byte[]> attachment(Caller caller, @PathVariable String id, @PathVariable String attachmentId,
			@RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable UUID connectionId) {
		Connection connection = this.connections.of(caller, userId, connectionId, Provider.GMAIL);
		if (!ID.matcher(id).matches()) {
			throw ApiProblem.notFound();
		}
		return new ReadAttachment(this.mailboxes.of(connection), this.properties.largestAttachment())
			.of(id, attachmentId)
			.toResponse();
	}

	private Page<MailItem> page(Caller caller, Connection connection, @Nullable String query, int limit,
			@Nullable String cursor) {
		String list = "gmail " + connection.id() + " " + query;
		String token = (cursor != null) ? this.cursors.read(caller, list, cursor).get(0) : null;
		Mailbox mailbox = this.mailboxes.of(connection);
		ListMessagesResponse ids = mailbox.list(query, Math.min(limit, this.properties.pageSize()), token);
		List<MailItem> items = mailbox.heads(known(ids)).stream().map(MailItem::of).toList();
		String next = ids.getNextPageToken();
		return new Page<>(items, (next != null && !next.isEmpty()) ? this.cursors.write(caller, list, next) : null);
	}

	/** No more than were asked for, whatever comes. */
	private List<String> known(ListMessagesResponse ids) {
		List<Message> sent = (ids.getMessages() != null) ? ids.getMessages() : List.of();
		return sent.stream()
			.map(Message::getId)
			.filter((id) -> id != null && ID.matcher(id).matches())
			.limit(this.properties.pageSize())
			.toList();
	}

}
