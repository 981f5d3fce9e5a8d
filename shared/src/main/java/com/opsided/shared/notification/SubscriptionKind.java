package com.opsided.shared.notification;

/** How a message is sent. */
public enum SubscriptionKind {

	/** A signed JSON document by HTTP, as the Standard Webhooks specification has it. */
	WEBHOOK,
	/** A message in the form that Slack's incoming webhooks and their like take. */
	SLACK,
	/** A mail. */
	MAIL

}
