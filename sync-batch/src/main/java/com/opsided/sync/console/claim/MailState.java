package com.opsided.sync.console.claim;

import com.opsided.shared.web.ProblemType;
import com.opsided.sync.console.hub.HubRefused;

/** What came of looking into a seller's mailbox, in words, with what to do next. */
enum MailState {

	/** It was looked into. */
	FOUND("ok", "", "", false),
	/** Nothing is known to look for. */
	NOTHING_TO_LOOK_FOR("info", "Nothing to look for",
			"The claim names neither product nor case. Name a supplier to look for invoices.", false),
	/** There is no mailbox. */
	NOT_CONNECTED("info", "Gmail is not connected",
			"Connect the mailbox that suppliers and Amazon write to; Opsided only reads it.", true),
	/** The consent ended or was taken back. */
	REAUTHORISE("warning", "Gmail must be connected again",
			"Google does not take the connection any more: its owner has to agree once more.", true),
	/** There are several mailboxes. */
	CHOOSE("info", "There are several mailboxes", "Choose the one to look into.", false),
	/** Google counts too many calls. */
	QUOTA("warning", "Gmail's quota is used up for now", "Nothing is lost.", false),
	/** Gmail was never set up by the operator. */
	NOT_SET_UP("warning", "Gmail is not set up here",
			"The operator has to give Opsided a Google client (GMAIL_CLIENT_ID, GMAIL_CLIENT_SECRET).", false),
	/** The user may not. */
	NOT_YOURS("info", "This mailbox is not yours to read", "Its owner sees its mails here.", false),
	/** Google or integration-api does not answer. */
	DOWN("warning", "Gmail cannot be reached at the moment", "Everything else on this page holds.", false);

	private final String kind;

	private final String title;

	private final String text;

	private final boolean connect;

	MailState(String kind, String title, String text, boolean connect) {
		this.kind = kind;
		this.title = title;
		this.text = text;
		this.connect = connect;
	}

	static MailState of(HubRefused refused) {
		if (refused.is(ProblemType.NO_CONNECTION)) {
			return NOT_CONNECTED;
		}
		if (refused.is(ProblemType.REAUTH_REQUIRED)) {
			return REAUTHORISE;
		}
		if (refused.is(ProblemType.TOO_MANY_REQUESTS)) {
			return QUOTA;
		}
		if (refused.is(ProblemType.NOT_CONFIGURED)) {
			return NOT_SET_UP;
		}
		if (refused.is(ProblemType.NOT_FOUND) || refused.is(ProblemType.FORBIDDEN)) {
			return NOT_YOURS;
		}
		boolean several = refused.errors().stream().anyMatch((error) -> error.field().equals("connectionId"));
		return several ? CHOOSE : DOWN;
	}

	/** How urgent it looks. */
	public String kind() {
		return this.kind;
	}

	/** What it is. */
	public String title() {
		return this.title;
	}

	/** What it means. */
	public String text() {
		return this.text;
	}

	/** Whether connecting Gmail helps. */
	public boolean connect() {
		return this.connect;
	}

}
