package com.opsided.sandbox.google.mail;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.opsided.sandbox.google.GoogleApiException;
import com.opsided.sandbox.google.oauth.GoogleAccess;
import com.opsided.sandbox.google.oauth.GoogleGrants;
import com.opsided.sandbox.provider.Credentials;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gmail's API, as far as reading goes.
 */
@RestController
@RequestMapping("/google/gmail/v1/users/{userId}")
final class GmailController {

	private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/gmail.readonly",
			"https://www.googleapis.com/auth/gmail.modify", "https://mail.google.com/");

	private static final int MOST = 500;

	private static final long PAGE_MARK = 10_000_000_000_000_000L;

	private final Mailboxes mailboxes;

	private final GoogleGrants grants;

	private final GmailQuota quota;

	private final InstantSource clock;

	GmailController(Mailboxes mailboxes, GoogleGrants grants, GmailQuota quota, InstantSource clock) {
		this.mailboxes = mailboxes;
		this.grants = grants;
		this.quota = quota;
		this.clock = clock;
	}

	@GetMapping("/profile")
	Map<String, Object> profile(HttpServletRequest call, @PathVariable String userId) {
		Mailbox mailbox = open(call, userId, GmailQuota.PROFILE);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("emailAddress", mailbox.email());
		answer.put("messagesTotal", mailbox.mails().size());
		answer.put("threadsTotal", mailbox.threads());
		answer.put("historyId", mailbox.historyId());
		return answer;
	}

	@GetMapping("/messages")
	Map<String, Object> list(HttpServletRequest call, @PathVariable String userId,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String pageToken,
			@RequestParam(defaultValue = "100") int maxResults, @RequestParam(defaultValue = "") List<String> labelIds,
			@RequestParam(defaultValue = "false") boolean includeSpamTrash) {
		Mailbox mailbox = open(call, userId, GmailQuota.LIST);
		Predicate<Mail> search = MailSearch.of(q, this.clock.instant());
		boolean hiddenToo = includeSpamTrash || q.contains("in:anywhere") || q.contains("in:spam");
		List<Mail> found = mailbox.visible(hiddenToo)
			.stream()
			.filter((each) -> each.labels().containsAll(labelIds))
			.filter(search)
			.toList();
		int from = Math.min(offset(pageToken), found.size());
		int to = Math.min(from + Math.max(1, Math.min(MOST, maxResults)), found.size());
		Map<String, Object> answer = new LinkedHashMap<>();
		if (to > from) {
			answer.put("messages",
					found.subList(from, to)
						.stream()
						.map((each) -> Map.of("id", each.id(), "threadId", each.threadId()))
						.toList());
		}
		if (to < found.size()) {
			answer.put("nextPageToken", String.valueOf(PAGE_MARK + to));
		}
		answer.put("resultSizeEstimate", found.size());
		return answer;
	}

	private static int offset(String pageToken) {
		if (pageToken.isEmpty()) {
			return 0;
		}
		if (!pageToken.matches("1[0-9]{16}")) {
			throw GoogleApiException.invalid("Invalid pageToken");
		}
		return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(pageToken) - PAGE_MARK);
	}

	@GetMapping("/messages/{id}")
	Map<String, Object> message(HttpServletRequest call, @PathVariable String userId, @PathVariable String id,
			@RequestParam(defaultValue = "full") String format,
			@RequestParam(defaultValue = "") List<String> metadataHeaders) {
		Mail mail = mail(open(call, userId, GmailQuota.READ), id);
		return switch (format) {
			case "full" -> MessageAnswer.full(mail);
			case "metadata" -> MessageAnswer.metadata(mail, metadataHeaders);
			case "minimal" -> MessageAnswer.minimal(mail);
			default -> throw GoogleApiException.invalid("Invalid value at 'format': \"" + format + "\"");
		};
	}

	@GetMapping("/messages/{id}/attachments/{attachmentId}")
	Map<String, Object> attachment(HttpServletRequest call, @PathVariable String userId, @PathVariable String id,
			@PathVariable String attachmentId) {
		Mail mail = mail(open(call, userId, GmailQuota.READ), id);
		MailPart part = MessageAnswer.attachment(mail, attachmentId);
		return Map.of("size", part.size(), "data", MessageAnswer.data(part));
	}

	private static Mail mail(Mailbox mailbox, String id) {
		if (!id.matches("[0-9a-f]{1,16}")) {
			throw GoogleApiException.invalid("Invalid id value");
		}
		return mailbox.find(id).orElseThrow(GoogleApiException::notFound);
	}

	private Mailbox open(HttpServletRequest call, String userId, int cost) {
		GoogleAccess access = this.grants.access(Credentials.bearer(call))
			.orElseThrow(GoogleApiException::unauthenticated);
		if (SCOPES.stream().noneMatch(access::allows)) {
			throw GoogleApiException.insufficientScope();
		}
		if (!userId.equals("me") && !userId.equalsIgnoreCase(access.email())) {
			throw GoogleApiException.of(403, "forbidden");
		}
		this.quota.take(access.email(), cost);
		return this.mailboxes.of(access.email());
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refuse(GoogleApiException ex) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(ex.code());
		if (ex.code() == 401) {
			answer.header("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
		}
		return answer.body(ex.body());
	}

}
