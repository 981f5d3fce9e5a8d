package com.opsided.sync.notification;

import java.util.Map;

import com.opsided.shared.notification.Delivery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bodies that are sent by HTTP. The same delivery always makes the same bytes.
 */
final class Payload {

	/** Slack takes no more in one block. */
	private static final int LONGEST_BLOCK = 2900;

	private static final JsonMapper json = JsonMapper.shared();

	private Payload() {
	}

	static JsonNode facts(Delivery delivery) {
		return json.readTree(delivery.facts());
	}

	/** The facts, with the type and the time as the specification names them. */
	static byte[] ofWebhook(Delivery delivery) {
		ObjectNode payload = json.createObjectNode();
		payload.put("type", delivery.event().wireName());
		payload.put("timestamp", delivery.createdAt().toString());
		payload.put("id", delivery.id().toString());
		payload.set("data", facts(delivery));
		return json.writeValueAsBytes(payload);
	}

	/** The message in words. */
	static byte[] ofSlack(Delivery delivery) {
		Message message = WriteMessage.of(delivery.event(), facts(delivery));
		StringBuilder block = new StringBuilder("*").append(escaped(message.title())).append('*');
		for (String line : message.lines()) {
			String next = "\n• " + escaped(line);
			if (block.length() + next.length() <= LONGEST_BLOCK) {
				block.append(next);
			}
		}
		ObjectNode payload = json.createObjectNode();
		payload.put("text", escaped(message.title()));
		payload.putArray("blocks")
			.addObject()
			.put("type", "section")
			.putPOJO("text", Map.of("type", "mrkdwn", "text", block.toString()));
		return json.writeValueAsBytes(payload);
	}

	/** What is data must not become a link or a mention of everybody. */
	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
