package com.opsided.sync.console.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.opsided.shared.web.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * integration-api as the console uses it. Every call is made in the name of a user, with
 * that user's own access token, so that nothing is seen here that its owner could not see
 * there. Thread-safe.
 */
public final class Hub {

	private static final int LONGEST_PROBLEM = 64 * 1024;

	private static final JsonMapper json = JsonMapper.shared();

	private final RestClient client;

	/**
	 * Makes the way to it.
	 * @param client sends requests to integration-api's address
	 */
	public Hub(RestClient client) {
		this.client = client.mutate().defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> {
			throw refused(answer);
		}).build();
	}

	/**
	 * Logs a user in.
	 * @param email the user's address
	 * @param password the user's password
	 * @param from the browser's address, which is what attempts are counted by
	 * @return the tokens of a new session
	 * @throws HubRefused if they are not right, or were tried too often
	 * @throws HubDown if it cannot be reached
	 */
	public HubTokens login(String email, String password, String from) {
		return tokens("/api/v1/auth/login", Map.of("email", email, "password", password), from);
	}

	/**
	 * Goes on with a session.
	 * @param refreshToken the session's refresh token
	 * @return its next tokens
	 * @throws HubRefused if the session has ended
	 * @throws HubDown if it cannot be reached
	 */
	public HubTokens refresh(String refreshToken) {
		return tokens("/api/v1/auth/refresh", Map.of("refreshToken", refreshToken), null);
	}

	private HubTokens tokens(String path, Map<String, String> form, @Nullable String from) {
		return answered(() -> Optional
			.ofNullable(this.client.post().uri(path).contentType(MediaType.APPLICATION_JSON).headers((headers) -> {
				if (from != null) {
					headers.set("X-Forwarded-For", from);
				}
			}).body(form).retrieve().body(HubTokens.class))
			.orElseThrow(() -> new HubDown("integration-api answered a login with nothing")));
	}

	/**
	 * Asks for something.
	 * @param <T> what it is
	 * @param token the user's access token
	 * @param path path and query; variables in braces
	 * @param type what it is
	 * @param variables the values of the variables, encoded here
	 * @return the answer
	 * @throws HubRefused if it said why not
	 * @throws HubDown if it cannot be reached
	 */
	public <T> T get(String token, String path, ParameterizedTypeReference<T> type, Object... variables) {
		return answered(() -> Optional
			.ofNullable(this.client.get()
				.uri(path, variables)
				.headers((headers) -> headers.setBearerAuth(token))
				.retrieve()
				.body(type))
			.orElseThrow(() -> new HubDown("integration-api answered with nothing")));
	}

	/**
	 * Has something done.
	 * @param method the method
	 * @param token the user's access token
	 * @param path path and query; variables in braces
	 * @param body what is sent as JSON, null for nothing
	 * @param variables the values of the variables, encoded here
	 * @return the answer, a missing node if it is empty
	 * @throws HubRefused if it said why not
	 * @throws HubDown if it cannot be reached
	 */
	public JsonNode send(HttpMethod method, String token, String path, @Nullable Object body, Object... variables) {
		return answered(() -> {
			RestClient.RequestBodySpec call = this.client.method(method)
				.uri(path, variables)
				.headers((headers) -> headers.setBearerAuth(token));
			if (body != null) {
				call.contentType(MediaType.APPLICATION_JSON).body(body);
			}
			byte[] answer = call.retrieve().body(byte[].class);
			return json.readTree((answer != null) ? answer : new byte[0]);
		});
	}

	/**
	 * Asks where something leads, without going there.
	 * @param token the user's access token
	 * @param path path and query; variables in braces
	 * @param variables the values of the variables, encoded here
	 * @return the answer's headers: {@code Location}, and the cookies for the browser
	 * @throws HubRefused if it said why not
	 * @throws HubDown if it cannot be reached or does not redirect
	 */
	public Redirection follow(String token, String path, Object... variables) {
		HttpHeaders headers = answered(() -> this.client.get()
			.uri(path, variables)
			.accept(MediaType.TEXT_HTML)
			.headers((sent) -> sent.setBearerAuth(token))
			.retrieve()
			.toBodilessEntity()
			.getHeaders());
		URI location = headers.getLocation();
		if (location == null) {
			throw new HubDown("integration-api does not say where to go on");
		}
		return new Redirection(location, headers.getOrEmpty(HttpHeaders.SET_COOKIE));
	}

	/**
	 * Passes on a file.
	 * @param token the user's access token
	 * @param path path and query; variables in braces
	 * @param take takes headers and content; the stream is closed afterwards
	 * @param variables the values of the variables, encoded here
	 * @throws HubRefused if it said why not
	 * @throws HubDown if it cannot be reached
	 */
	public void download(String token, String path, TakeFile take, Object... variables) {
		answered(() -> this.client.get()
			.uri(path, variables)
			.headers((headers) -> headers.setBearerAuth(token))
			.exchange((request, answer) -> {
				if (answer.getStatusCode().isError()) {
					throw refused(answer);
				}
				take.take(answer.getHeaders(), answer.getBody());
				return true;
			}));
	}

	private static <T> T answered(Call<T> call) {
		try {
			return call.make();
		}
		catch (ResourceAccessException ex) {
			throw new HubDown("integration-api cannot be reached", ex);
		}
		catch (RestClientException | JacksonException ex) {
			throw new HubDown("integration-api answered with something that cannot be used", ex);
		}
	}

	private static RuntimeException refused(ClientHttpResponse answer) throws IOException {
		int status = answer.getStatusCode().value();
		String retry = answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
		Long retrySeconds = (retry != null && retry.matches("[0-9]{1,6}")) ? Long.valueOf(retry) : null;
		JsonNode problem;
		try (InputStream body = answer.getBody()) {
			problem = json.readTree(body.readNBytes(LONGEST_PROBLEM));
		}
		catch (JacksonException ex) {
			return new HubDown("integration-api answered " + status + " without a reason", ex);
		}
		List<FieldError> errors = new ArrayList<>();
		problem.path("errors")
			.forEach((each) -> errors
				.add(new FieldError(each.path("field").asString(""), each.path("detail").asString(""))));
		String detail = problem.path("detail").asString(String.valueOf(HttpStatus.resolve(status)));
		return new HubRefused(status, problem.path("type").asString(""), detail, errors, retrySeconds);
	}

	/** A call that may fail in the ways of the client. */
	private interface Call<T> {

		T make();

	}

	/** Takes a file that is passed on. */
	public interface TakeFile {

		/**
		 * Takes it.
		 * @param headers the answer's headers
		 * @param content its body
		 * @throws IOException if it cannot be passed on
		 */
		void take(HttpHeaders headers, InputStream content) throws IOException;

	}

	/**
	 * Where an answer leads.
	 *
	 * @param location the address
	 * @param cookies the values of {@code Set-Cookie}
	 */
	public record Redirection(URI location, List<String> cookies) {

		public Redirection {
			cookies = List.copyOf(cookies);
		}

	}

}
