package com.opsided.sandbox.stripe.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.provider.DrawToken;
import com.opsided.sandbox.stripe.StripePlatform;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends events as Stripe does, and tells how they were received.
 */
public final class SendEvents {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final InstantSource clock;

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	SendEvents(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Sends an event as often as it says.
	 * @param event the event
	 * @return how each copy was received
	 */
	public List<Receipt> send(StripeEvent event) {
		String id = (event.id() != null) ? event.id() : DrawToken.starting("evt_1", 23);
		String body = (event.body() != null) ? event.body() : body(event, id);
		List<Receipt> receipts = new ArrayList<>();
		for (int copy = 0; copy < Math.max(1, event.copies()); copy++) {
			receipts.add(post(event, id, body));
		}
		return receipts;
	}

	private Receipt post(StripeEvent event, String id, String body) {
		long time = this.clock.instant().minus(event.age()).getEpochSecond();
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(event.url()))
			.timeout(PATIENCE)
			.header("Content-Type", "application/json; charset=utf-8")
			.header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
			.POST(BodyPublishers.ofString(body));
		String signature = SignEvent.header(event.signature(), StripePlatform.WEBHOOK_SECRET, time, body);
		if (signature != null) {
			request.header("Stripe-Signature", signature);
		}
		try {
			HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
			return new Receipt(id, answer.statusCode(), answer.body());
		}
		catch (IOException ex) {
			return new Receipt(id, 0, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Receipt(id, 0, "Interrupted");
		}
	}

	private String body(StripeEvent event, String id) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", id);
		json.put("object", "event");
		if (!event.account().isEmpty()) {
			json.put("account", event.account());
		}
		json.put("api_version", StripePlatform.API_VERSION);
		json.put("created", this.clock.instant().minus(event.age()).getEpochSecond());
		json.put("data", Map.of("object", (event.data() != null) ? event.data() : usual(event.type())));
		json.put("livemode", false);
		json.put("pending_webhooks", 1);
		Map<String, Object> request = new LinkedHashMap<>();
		put(request, "id", null);
		put(request, "idempotency_key", null);
		json.put("request", request);
		json.put("type", event.type());
		return this.json.writerWithDefaultPrettyPrinter().writeValueAsString(json);
	}

	private static Map<String, Object> usual(String type) {
		if (type.startsWith("account.application.")) {
			return Map.of("id", StripePlatform.CLIENT_ID, "object", "application", "name", "Opsided");
		}
		String object = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
		return Map.of("id", DrawToken.starting("obj_", 24), "object", object);
	}

	@SuppressWarnings("NullAway") // Stripe writes its nulls
	private static void put(Map<String, Object> json, String name, @Nullable Object value) {
		json.put(name, value);
	}

	/**
	 * How an event was received.
	 *
	 * @param id the event's id
	 * @param status the HTTP status, or 0 if there was no answer
	 * @param body the answer
	 */
	public record Receipt(String id, int status, String body) {

	}

}
