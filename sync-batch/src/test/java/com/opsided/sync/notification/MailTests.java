package com.opsided.sync.notification;

import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.DeliveryState;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails, through a mail server. */
class MailTests {

	static final MailProperties NO_MAIL = new MailProperties(null, 587, null, null, "opsided@localhost",
			MailProperties.Security.STARTTLS, List.of());

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@BeforeEach
	void start() {
		Messenger.forgetAll();
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
		Messenger.forgetAll();
	}

	private MailProperties mail(MailProperties.Security security, String user, String password) {
		return new MailProperties("127.0.0.1", this.server.getSmtp().getPort(), user, password, "opsided@example.com",
				security, List.of());
	}

	private static Subscription subscription() {
		return Messenger.subscribe(SubscriptionKind.MAIL, "ann@example.com");
	}

	@Test
	void aMailSaysWhatHappenedInPlainTextAndInHtml() throws Exception {
		Delivery delivery = Messenger.tell(subscription());
		try (Messenger messenger = new Messenger(mail(MailProperties.Security.NONE, null, null))) {
			assertThat(messenger.ended(delivery).state()).isEqualTo(DeliveryState.DELIVERED);
		}
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(mail.getSubject()).isEqualTo("Opsided: Run 7 (inventorySync) of a shop failed");
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ann@example.com");
		assertThat(mail.getHeader("Message-ID")).containsExactly("<" + delivery.id() + "@opsided>");
		assertThat(text(mail, "text/plain")).contains("Run 7 (inventorySync) of a shop failed",
				"- Why: Amazon answered 500");
		assertThat(text(mail, "text/html")).contains("<li>Why: Amazon answered 500</li>");
	}

	@Test
	void whatIsDataStaysDataInHtmlAndInHeaders() throws Exception {
		Delivery delivery = Messenger.outbox.add(subscription(), NotificationEvent.RUN_FAILED,
				"{\"runId\":1,\"job\":\"x\",\"account\":\"shop\\r\\nBcc: eve@example.com\",\"detail\":\"<script>alert(1)</script>\"}");
		try (Messenger messenger = new Messenger(mail(MailProperties.Security.NONE, null, null))) {
			messenger.ended(delivery);
		}
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(text(mail, "text/html")).contains("&lt;script&gt;").doesNotContain("<script>");
	}

	@Test
	void withoutAServerTheDeliverySaysWhatTheOperatorMustDo() throws Exception {
		Delivery delivery = Messenger.tell(subscription());
		try (Messenger messenger = new Messenger("attempts", "1")) {
			assertThat(messenger.ended(delivery).detail()).isEqualTo(MailProperties.NOT_SET);
		}
	}

	@Test
	void aServerThatCannotEncryptGetsNothing() throws Exception {
		Delivery delivery = Messenger.tell(subscription());
		try (Messenger messenger = new Messenger(mail(MailProperties.Security.STARTTLS, null, null), "attempts", "1")) {
			assertThat(messenger.ended(delivery).state()).isEqualTo(DeliveryState.DEAD);
		}
		assertThat(this.server.getReceivedMessages()).isEmpty();
	}

	@Test
	void aPasswordThatIsRefusedIsToldWithoutThePassword() throws Exception {
		this.server.setUser("opsided@example.com", "opsided", "right");
		Delivery delivery = Messenger.tell(subscription());
		try (Messenger messenger = new Messenger(mail(MailProperties.Security.NONE, "opsided", "canary-password"),
				"attempts", "1")) {
			assertThat(messenger.ended(delivery).detail()).contains("refuses our login")
				.doesNotContain("canary-password");
		}
		assertThat(mail(MailProperties.Security.NONE, "u", "canary-password").toString())
			.doesNotContain("canary-password");
	}

	@Test
	void aServerThatIsDownIsTriedAgain() throws Exception {
		MailProperties mail = mail(MailProperties.Security.NONE, null, null);
		this.server.stop();
		Delivery delivery = Messenger.tell(subscription());
		try (Messenger messenger = new Messenger(mail, "attempts", "2")) {
			Delivery ended = messenger.ended(delivery);
			assertThat(ended.attempts()).isEqualTo(2);
			assertThat(ended.detail()).startsWith("The mail server did not take the mail");
		}
	}

	private static String text(Part part, String type) throws Exception {
		if (part.isMimeType(type)) {
			return part.getContent().toString();
		}
		StringBuilder text = new StringBuilder();
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				text.append(text(parts.getBodyPart(i), type));
			}
		}
		return text.toString();
	}

}
