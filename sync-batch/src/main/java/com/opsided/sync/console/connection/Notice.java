package com.opsided.sync.console.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What came of what the user did last. It is read from the address, which anybody may
 * have written: only sentences of ours are shown, and a success only if it is one.
 *
 * @param kind the kind of the alert
 * @param title what it is about
 * @param text what happened, and what to do
 */
record Notice(String kind, String title, String text) {

	private static final String NOTHING = "Nothing was connected";

	private static final Map<String, String> REFUSALS = Map.of("denied",
			"The consent was not given at the provider's page. Connect again if that was not meant.", "state",
			"The answer belongs to no consent that was started in this browser, or it came twice or too late. "
					+ "Start again, in one browser, under one address of the console.",
			"taken",
			"The account is connected by another user of Opsided, and an account belongs to one user. "
					+ "Log in as that user, or ask an administrator.",
			"other-account",
			"Another account consented than the one that was to be connected again. "
					+ "Start again and choose that account at the provider.",
			"not-allowed",
			"Reading was not allowed. Start again and leave the box for it ticked on the provider's page.",
			"no-refresh-token",
			"The provider gave no lasting consent. Remove Opsided from the apps of the account there, then start again.",
			"provider",
			"The provider did not finish the consent. Try again in some minutes; an administrator finds the reason in "
					+ "the audit log.");

	private static final String OTHERWISE = "The provider's answer could not be used. Start again.";

	/** What came of a consent that was not kept. */
	static Notice refused(String reason) {
		return new Notice("danger", NOTHING, REFUSALS.getOrDefault(reason, OTHERWISE));
	}

	/** What came of a consent that was kept; nothing if there is no such connection. */
	static Optional<Notice> connected(@Nullable UUID connection, List<ConnectionCard> cards) {
		return cards.stream()
			.filter((each) -> each.told().id().equals(connection) && each.told().state().equals("CONNECTED"))
			.findFirst()
			.map((each) -> new Notice("ok", "Connected",
					each.told().externalId() + " is connected. It is used from now on by itself."));
	}

	/** What was done to a connection. */
	static Optional<Notice> done(@Nullable String what) {
		return switch ((what != null) ? what : "") {
			case "refreshed" -> Optional.of(new Notice("ok", "Refreshed", "The provider gave a new access token."));
			case "disconnected" -> Optional
				.of(new Notice("ok", "Disconnected", "The tokens were deleted. What was read before is still there."));
			default -> Optional.empty();
		};
	}

}
