package com.opsided.sync.notification;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionSecretTable;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/** Sends mails: plain text, and the same as simple HTML. */
final class SendMail implements Channel {

	private final MailProperties properties;

	private final NotificationProperties limits;

	private final SubscriptionSecretTable secrets;

	SendMail(MailProperties properties, NotificationProperties limits, SubscriptionSecretTable secrets) {
		this.properties = properties;
		this.limits = limits;
		this.secrets = secrets;
	}

	@Override
	public SubscriptionKind kind() {
		return SubscriptionKind.MAIL;
	}

	@Override
	public Attempt send(Subscription subscription, Delivery delivery) {
		if (!this.properties.isSet()) {
			return Attempt.failed(MailProperties.NOT_SET);
		}
		String target = this.secrets.get(subscription.place(SubscriptionSecretTable.TARGET)).orElseThrow();
		try {
			JavaMailSenderImpl sender = sender();
			sender.send(write(sender, target, delivery));
			return Attempt.taken(null);
		}
		catch (MailAuthenticationException ex) {
			return Attempt.failed("The mail server refuses our login: the operator looks at SMTP_USER");
		}
		catch (MailException | MessagingException ex) {
			return Attempt.failed("The mail server did not take the mail (" + ex.getClass().getSimpleName() + ")");
		}
	}

	/** The id of the message is that of the delivery: a repetition can be told. */
	private MimeMessage write(JavaMailSenderImpl sender, String target, Delivery delivery) throws MessagingException {
		Message message = WriteMessage.of(delivery.event(), Payload.facts(delivery));
		MimeMessage mail = new MimeMessage(sender.getSession()) {

			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", "<" + delivery.id() + "@opsided>");
			}

		};
		MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
		helper.setFrom(this.properties.from());
		helper.setTo(target);
		helper.setSubject("Opsided: " + message.title());
		helper.setSentDate(Date.from(delivery.createdAt()));
		helper.setText(plain(message), html(message));
		mail.setHeader("Auto-Submitted", "auto-generated");
		return mail;
	}

	private static String plain(Message message) {
		StringBuilder text = new StringBuilder(message.title()).append("\n\n");
		message.lines().forEach((line) -> text.append("- ").append(line).append('\n'));
		return text.append("\nYou subscribed to this at Opsided; there you can also end it.\n").toString();
	}

	private static String html(Message message) {
		StringBuilder html = new StringBuilder("<p><strong>").append(HtmlUtils.htmlEscape(message.title()))
			.append("</strong></p>\n<ul>\n");
		message.lines().forEach((line) -> html.append("<li>").append(HtmlUtils.htmlEscape(line)).append("</li>\n"));
		return html.append("</ul>\n<p>You subscribed to this at Opsided; there you can also end it.</p>\n").toString();
	}

	private JavaMailSenderImpl sender() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(this.properties.host());
		sender.setPort(this.properties.port());
		sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
		boolean login = isGiven(this.properties.user());
		if (login) {
			sender.setUsername(this.properties.user());
			sender.setPassword(this.properties.password());
		}
		sender.setJavaMailProperties(settings(login));
		return sender;
	}

	private Properties settings(boolean login) {
		Properties settings = new Properties();
		String connect = Long.toString(this.limits.connect().toMillis());
		String reply = Long.toString(this.limits.reply().toMillis());
		boolean starttls = this.properties.security() == MailProperties.Security.STARTTLS;
		settings.setProperty("mail.smtp.connectiontimeout", connect);
		settings.setProperty("mail.smtp.timeout", reply);
		settings.setProperty("mail.smtp.writetimeout", reply);
		settings.setProperty("mail.smtp.auth", Boolean.toString(login));
		settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
		settings.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
		settings.setProperty("mail.smtp.ssl.enable",
				Boolean.toString(this.properties.security() == MailProperties.Security.TLS));
		settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		return settings;
	}

	private static boolean isGiven(@Nullable String text) {
		return text != null && !text.isBlank();
	}

}
