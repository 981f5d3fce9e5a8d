package com.opsided.sync.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/** Shows what came of it: the claims in sums, and those that are worth most. */
final class ShowResult {

	private final DemoApi api;

	private final PrintWriter out;

	ShowResult(DemoApi api, PrintWriter out) {
		this.api = api;
		this.out = out;
	}

	void show(UUID user) throws IOException, InterruptedException {
		JsonNode summary = this.api.get("/claims/summary/" + user);
		this.out.println();
		this.out.printf("%-26s %-16s %8s %8s %18s%n", "claims for", "state", "claims", "units", "amount");
		for (JsonNode item : summary.path("items")) {
			this.out.printf("%-26s %-16s %,8d %,8d %18s%n", item.path("type").asString(), item.path("state").asString(),
					item.path("claims").asLong(), item.path("units").asLong(), money(amount(item)));
		}
		this.out.println();
		for (JsonNode total : summary.path("totals")) {
			this.out.println("Amazon owes " + money(total.path("potential")) + " in " + total.path("claims").asLong()
					+ " claims; " + money(total.path("paid")) + " of them is paid");
		}
		this.out.flush();
	}

	private static JsonNode amount(JsonNode item) {
		for (String part : new String[] { "potential", "filed", "paid" }) {
			if (item.path(part).path("amount").asDouble(0) > 0) {
				return item.path(part);
			}
		}
		return item.path("potential");
	}

	private static String money(JsonNode money) {
		if (!money.has("amount")) {
			return "unknown";
		}
		return "%,.2f %s".formatted(Double.parseDouble(money.path("amount").asString()),
				money.path("currency").asString());
	}

}
