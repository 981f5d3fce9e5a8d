package com.opsided.sync.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.opsided.shared.notification.NotificationEvent;
import tools.jackson.databind.JsonNode;

/** Puts facts into words. */
final class WriteMessage {

	private WriteMessage() {
	}

	static Message of(NotificationEvent event, JsonNode facts) {
		return switch (event) {
			case RUN_FAILED -> runFailed(facts);
			case DISCREPANCY_FOUND -> discrepancyFound(facts);
			case CLAIM_EXPIRING -> claimExpiring(facts);
			case CONNECTION_ATTENTION -> connection(facts);
			case TEST -> new Message("A test message of Opsided",
					List.of("Somebody asked for it under this subscription; there is nothing to do."));
		};
	}

	private static Message runFailed(JsonNode facts) {
		return new Message(
				"Run %s (%s) of %s failed".formatted(text(facts, "runId"), text(facts, "job"), text(facts, "account")),
				List.of("Why: " + text(facts, "detail"), "It failed at attempt " + text(facts, "attempt")
						+ ". Restarted, it goes on where it stood; rows that were written stay."));
	}

	private static Message discrepancyFound(JsonNode facts) {
		long count = facts.path("discrepancies").asLong();
		List<String> lines = new ArrayList<>();
		for (JsonNode each : facts.path("largest")) {
			String closes = each.path("closes").isString() ? ", claim by " + text(each, "closes") : "";
			lines.add("%s of %s: %s%s".formatted(text(each, "type"), sku(each), money(each.path("amount")), closes));
		}
		addRest(lines, count);
		return new Message("%,d new %s in %s: %s".formatted(count, (count == 1) ? "discrepancy" : "discrepancies",
				text(facts, "account"), totals(facts)), lines);
	}

	private static Message claimExpiring(JsonNode facts) {
		long count = facts.path("claims").asLong();
		List<String> lines = new ArrayList<>();
		for (JsonNode each : facts.path("first")) {
			String amount = each.path("amount").isObject() ? ", " + money(each.path("amount")) : "";
			lines.add("%s of %s: file by %s%s".formatted(text(each, "type"), sku(each), text(each, "closes"), amount));
		}
		addRest(lines, count);
		String worth = facts.path("totals").isEmpty() ? "" : ": " + totals(facts);
		return new Message(
				"%,d unfiled %s of %s %s, the first on %s%s".formatted(count, (count == 1) ? "claim" : "claims",
						text(facts, "account"), (count == 1) ? "closes" : "close", text(facts, "closes"), worth),
				lines);
	}

	private static Message connection(JsonNode facts) {
		String which = text(facts, "provider") + " (" + text(facts, "externalId") + ")";
		if (facts.path("ends").isString()) {
			return new Message("The consent for " + which + " ends on " + text(facts, "ends"),
					List.of("Connect it again before that day, or nothing is pulled any more."));
		}
		return new Message(
				"The connection to " + which
						+ (text(facts, "state").equals("REAUTH_REQUIRED") ? " must be authorised again" : " was ended"),
				List.of("Why: " + text(facts, "detail"), "Until it is connected again, nothing is pulled."));
	}

	private static void addRest(List<String> lines, long count) {
		if (count > lines.size()) {
			lines.add("and %,d more".formatted(count - lines.size()));
		}
	}

	private static String totals(JsonNode facts) {
		return StreamSupport.stream(facts.path("totals").spliterator(), false)
			.map(WriteMessage::money)
			.collect(Collectors.joining(", "));
	}

	private static String money(JsonNode money) {
		return text(money, "amount") + " " + text(money, "currency");
	}

	private static String sku(JsonNode item) {
		String msku = text(item, "sku");
		return msku.isEmpty() ? text(item, "fnsku") : msku;
	}

	private static String text(JsonNode facts, String name) {
		return facts.path(name).asString("");
	}

}
