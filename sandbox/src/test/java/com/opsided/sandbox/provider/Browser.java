package com.opsided.sandbox.provider;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.opsided.sandbox.amazon.SandboxClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts consent forms and reads where they send it.
 *
 * @param sandbox the providers
 */
public record Browser(SandboxClient sandbox) {

	public static final String CALLBACK = "https://app.example/callback?tenant=1";

	/** What the application is sent back with. */
	public Map<String, String> decide(String path, Map<String, String> fields) {
		HttpResponse<byte[]> answer = this.sandbox.form(path, fields);
		assertThat(answer.statusCode()).as(SandboxClient.text(answer)).isEqualTo(302);
		String target = answer.headers().firstValue("Location").orElseThrow();
		assertThat(target).startsWith(CALLBACK + "&");
		Map<String, String> query = new HashMap<>();
		for (String pair : URI.create(target).getRawQuery().split("&")) {
			String[] parts = pair.split("=", 2);
			query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return query;
	}

	public static Map<String, String> with(Map<String, String> fields, Map<String, String> changes) {
		Map<String, String> all = new HashMap<>(fields);
		all.putAll(changes);
		all.values().removeIf("-"::equals);
		return all;
	}

}
