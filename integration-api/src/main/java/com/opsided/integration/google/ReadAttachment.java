package com.opsided.integration.google;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * Reads something attached: its name and type come from the message, never from a caller.
 */
final class ReadAttachment {

	private final Mailbox mailbox;

	private final DataSize largest;

	ReadAttachment(Mailbox mailbox, DataSize largest) {
		this.mailbox = mailbox;
		this.largest = largest;
	}

	/**
	 * Reads an attachment.
	 * @param message the message
	 * @param id the attachment's id in it
	 * @return the attachment
	 * @throws ApiProblem if there is none, it is too large, or Google does not tell
	 */
	Attached of(String message, String id) {
		MessagePart part = MailParts.of(this.mailbox.read(message)).attachment(id).orElseThrow(ApiProblem::notFound);
		Integer size = MailParts.sizeOf(part);
		if (size != null) {
			requireSmall(size);
		}
		byte[] content = content(message, part.getBody());
		requireSmall(content.length);
		return new Attached(MailParts.nameOf(part), MailParts.typeOf(part), content);
	}

	/** Small contents stand in the message itself. */
	private byte[] content(String message, @Nullable MessagePartBody body) {
		if (body == null) {
			throw ApiProblem.notFound();
		}
		String data = body.getData();
		if (data == null && body.getAttachmentId() != null) {
			data = this.mailbox.content(message, body.getAttachmentId()).getData();
		}
		return (data != null) ? PartText.bytes(data) : new byte[0];
	}

	private void requireSmall(long size) {
		if (size > this.largest.toBytes()) {
			throw ApiProblem.of(ProblemType.PROVIDER_ANSWER, "The attachment has " + size + " bytes and at most "
					+ this.largest.toBytes() + " are handed out here; save it from Gmail itself");
		}
	}

}
