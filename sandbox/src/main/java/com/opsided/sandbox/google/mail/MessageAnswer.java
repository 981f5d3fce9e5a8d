package com.opsided.sandbox.google.mail;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.google.GoogleApiException;

/**
 * Writes a message as Gmail's API does.
 */
final class MessageAnswer {

	private MessageAnswer() {
	}

	static Map<String, Object> minimal(Mail mail) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("id", mail.id());
		answer.put("threadId", mail.threadId());
		answer.put("labelIds", mail.labels());
		answer.put("snippet", mail.snippet().replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;"));
		answer.put("sizeEstimate", mail.size());
		answer.put("historyId", String.valueOf(mail.received().getEpochSecond()));
		answer.put("internalDate", String.valueOf(mail.received().toEpochMilli()));
		return answer;
	}

	/** With the headers alone; those named, or all if none is. */
	static Map<String, Object> metadata(Mail mail, List<String> names) {
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("mimeType", mail.body().mimeType());
		payload.put("headers",
				mail.headers()
					.stream()
					.filter((each) -> names.isEmpty() || names.stream().anyMatch(each.name()::equalsIgnoreCase))
					.toList());
		return with(mail, payload);
	}

	static Map<String, Object> full(Mail mail) {
		Map<String, Object> payload = part(mail.body(), "");
		payload.put("headers", mail.headers());
		return with(mail, payload);
	}

	private static Map<String, Object> with(Mail mail, Map<String, Object> payload) {
		Map<String, Object> answer = minimal(mail);
		answer.put("payload", payload);
		return answer;
	}

	private static Map<String, Object> part(MailPart part, String id) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("partId", id);
		answer.put("mimeType", part.mimeType());
		answer.put("filename", part.filename());
		answer.put("headers", headers(part));
		answer.put("body", body(part, id));
		if (!part.parts().isEmpty()) {
			List<Map<String, Object>> parts = new ArrayList<>();
			for (int i = 0; i < part.parts().size(); i++) {
				parts.add(part(part.parts().get(i), id.isEmpty() ? String.valueOf(i) : id + "." + i));
			}
			answer.put("parts", parts);
		}
		return answer;
	}

	private static List<Header> headers(MailPart part) {
		List<Header> headers = new ArrayList<>();
		headers.add(new Header("Content-Type", part.contentType()));
		if (part.isAttachment()) {
			headers.add(new Header("Content-Disposition", "attachment; filename=\"" + part.filename() + "\""));
		}
		return headers;
	}

	private static Map<String, Object> body(MailPart part, String id) {
		Map<String, Object> body = new LinkedHashMap<>();
		if (part.isAttachment()) {
			body.put("attachmentId", "ANGjdJ-" + id);
		}
		body.put("size", part.size());
		if (!part.isAttachment() && part.size() > 0) {
			body.put("data", data(part));
		}
		return body;
	}

	static String data(MailPart part) {
		return Base64.getUrlEncoder().encodeToString(part.bytes());
	}

	/** The part that an attachment's id stands for. */
	static MailPart attachment(Mail mail, String attachmentId) {
		MailPart part = mail.body();
		for (String number : attachmentId.replace("ANGjdJ-", "").split("\\.", -1)) {
			int index = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
			if (index >= part.parts().size()) {
				throw GoogleApiException.notFound();
			}
			part = part.parts().get(index);
		}
		return part;
	}

}
