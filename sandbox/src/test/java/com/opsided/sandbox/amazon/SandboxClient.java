package com.opsided.sandbox.amazon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a sandbox as an application calls Amazon, and scripts it.
 *
 * @param baseUrl where it is
 */
public record SandboxClient(String baseUrl) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public static JsonNode json(HttpResponse<byte[]> response) {
		return JSON.readTree(response.body());
	}

	public static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

	public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
		try {
			return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<byte[]> sent(HttpRequest.Builder request) {
		try {
			return send(request);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : this.baseUrl + path));
	}

	public HttpResponse<byte[]> form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return sent(request(path).header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
			.POST(BodyPublishers.ofString(body)));
	}

	public HttpResponse<byte[]> refresh(String refreshToken) {
		return form("/auth/o2/token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id",
				SandboxApplication.USUAL.clientId(), "client_secret", SandboxApplication.USUAL.clientSecret()));
	}

	public String accessToken(String refreshToken) {
		return json(refresh(refreshToken)).path("access_token").asString();
	}

	public HttpResponse<byte[]> get(String path, String accessToken) {
		return sent(request(path).header("x-amz-access-token", accessToken));
	}

	public HttpResponse<byte[]> get(String path) {
		return sent(request(path));
	}

	public HttpResponse<byte[]> delete(String path, String accessToken) {
		return sent(request(path).header("x-amz-access-token", accessToken).DELETE());
	}

	public HttpResponse<byte[]> post(String path, String accessToken, String json) {
		return sent(request(path).header("x-amz-access-token", accessToken)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json)));
	}

	public HttpResponse<byte[]> createReport(String accessToken, String type, String start, String end) {
		String times = start.isEmpty() ? "" : ",\"dataStartTime\":\"%s\",\"dataEndTime\":\"%s\"".formatted(start, end);
		return post("/reports/2021-06-30/reports", accessToken,
				"{\"reportType\":\"%s\",\"marketplaceIds\":[\"ATVPDKIKX0DER\"]%s}".formatted(type, times));
	}

	public String reportId(String accessToken, String type, String start, String end) {
		return json(createReport(accessToken, type, start, end)).path("reportId").asString();
	}

	public JsonNode report(String accessToken, String reportId) {
		return json(get("/reports/2021-06-30/reports/" + reportId, accessToken));
	}

	public JsonNode document(String accessToken, String documentId) {
		return json(get("/reports/2021-06-30/documents/" + documentId, accessToken));
	}

	public Instant advance(Duration by) {
		return Instant
			.parse(json(post("/control/clock", "", "{\"advance\":\"%s\"}".formatted(by))).path("now").asString());
	}

	public void fault(String json) {
		HttpResponse<byte[]> response = post("/control/faults", "", json);
		if (response.statusCode() != 201) {
			throw new IllegalArgumentException(text(response));
		}
	}

	public void noFaults() {
		delete("/control/faults", "");
	}

	public JsonNode calls() {
		return json(get("/control/calls"));
	}

	public JsonNode seller(int number) {
		return json(get("/control/sellers")).get(number);
	}

	public String refreshToken(int number) {
		return seller(number).path("refreshToken").asString();
	}

}
