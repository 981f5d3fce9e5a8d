package com.opsided.sandbox.google.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A part of a message, as MIME has them. It does not change. */
final class MailPart {

	private final String mimeType;

	private final String filename;

	private final String contentType;

	private final byte[] bytes;

	private final List<MailPart> parts;

	/**
	 * Creates a part.
	 * @param mimeType its kind
	 * @param filename the name of an attachment; empty for anything else
	 * @param contentType its kind with parameters
	 * @param bytes its content after transfer decoding; empty if it has parts
	 * @param parts the parts of a multipart
	 */
	private MailPart(String mimeType, String filename, String contentType, byte[] bytes, List<MailPart> parts) {
		this.mimeType = mimeType;
		this.filename = filename;
		this.contentType = contentType;
		this.bytes = bytes;
		this.parts = parts;
	}

	String mimeType() {
		return this.mimeType;
	}

	String filename() {
		return this.filename;
	}

	String contentType() {
		return this.contentType;
	}

	byte[] bytes() {
		return this.bytes.clone();
	}

	int size() {
		return this.bytes.length;
	}

	List<MailPart> parts() {
		return this.parts;
	}

	static MailPart text(String text) {
		return text("plain", text, StandardCharsets.UTF_8, "utf-8");
	}

	static MailPart html(String html) {
		return text("html", html, StandardCharsets.UTF_8, "utf-8");
	}

	/** Text in a charset that need not be the one it says it is in. */
	static MailPart text(String subtype, String text, Charset charset, String says) {
		return bytes("text/" + subtype, says.isEmpty() ? "" : "; charset=\"" + says + "\"", text.getBytes(charset));
	}

	static MailPart bytes(String mimeType, String parameters, byte[] bytes) {
		return new MailPart(mimeType, "", mimeType + parameters, bytes, List.of());
	}

	static MailPart attachment(String mimeType, String filename, byte[] bytes) {
		return new MailPart(mimeType, filename, mimeType + "; name=\"" + filename + "\"", bytes, List.of());
	}

	static MailPart multi(String subtype, MailPart... parts) {
		String mimeType = "multipart/" + subtype;
		return new MailPart(mimeType, "", mimeType + "; boundary=\"000000000000sandbox\"", new byte[0], List.of(parts));
	}

	Stream<MailPart> all() {
		return Stream.concat(Stream.of(this), this.parts.stream().flatMap(MailPart::all));
	}

	boolean isAttachment() {
		return !this.filename.isEmpty();
	}

	/**
	 * The words that a search looks through: those of plain text, else of HTML without
	 * tags.
	 */
	String words() {
		if (!this.mimeType.startsWith("text/") || isAttachment()) {
			return "";
		}
		String text = new String(this.bytes, StandardCharsets.UTF_8);
		return this.mimeType.equals("text/html") ? text.replaceAll("<[^>]*>", " ") : text;
	}

	@Override
	public String toString() {
		return this.mimeType + " " + this.filename;
	}

}
