package com.opsided.sandbox.google.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The messages of a user.
 *
 * @param email whose
 * @param mails newest first
 */
record Mailbox(String email, List<Mail> mails) {

	private static final Set<String> HIDDEN = Set.of("SPAM", "TRASH");

	Mailbox {
		mails = List.copyOf(mails);
	}

	Optional<Mail> find(String id) {
		return this.mails.stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	List<Mail> visible(boolean hiddenToo) {
		return this.mails.stream()
			.filter((each) -> hiddenToo || each.labels().stream().noneMatch(HIDDEN::contains))
			.toList();
	}

	long threads() {
		return this.mails.stream().map(Mail::threadId).distinct().count();
	}

	String historyId() {
		return this.mails.isEmpty() ? "1" : String.valueOf(this.mails.get(0).received().getEpochSecond());
	}

}
