package com.opsided.sandbox.google.mail;

import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.google.GoogleUsers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Gmail.
 */
@Configuration(proxyBeanMethods = false)
@Import(GmailController.class)
public class MailConfiguration {

	@Bean
	Mailboxes mailboxes(GoogleUsers users, Sellers sellers) {
		return new Mailboxes(users, sellers);
	}

	@Bean
	GmailQuota gmailQuota(SandboxClock clock, SandboxOptions options) {
		return new GmailQuota(clock, options.quotaFactor());
	}

}
