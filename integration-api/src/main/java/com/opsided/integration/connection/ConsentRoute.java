package com.opsided.integration.connection;

import java.util.UUID;

import com.opsided.integration.oauth.ConsentAnswer;
import com.opsided.integration.oauth.ConsentLink;
import com.opsided.integration.oauth.ConsentProvider;
import com.opsided.integration.oauth.ConsentWish;
import com.opsided.integration.oauth.FinishConsent;
import com.opsided.integration.oauth.OAuthProperties;
import com.opsided.integration.oauth.PresentCaller;
import com.opsided.integration.oauth.RefusedConsent;
import com.opsided.integration.oauth.StartConsent;
import com.opsided.integration.oauth.WantsPage;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionDetails;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What the routes of all providers do alike. */
public final class ConsentRoute {

	private static final String SECURE = "https";

	private final OAuthProperties properties;

	private final ConnectionTable connections;

	private final StartConsent start;

	private final FinishConsent finish;

	private final AnswerConsent answers;

	ConsentRoute(OAuthProperties properties, ConnectionTable connections, StartConsent start, FinishConsent finish,
			AnswerConsent answers) {
		this.properties = properties;
		this.connections = connections;
		this.start = start;
		this.finish = finish;
		this.answers = answers;
	}

	/**
	 * Finds a connection that its user wants to connect again.
	 * @param caller the user
	 * @param provider whose connection it must be
	 * @param id its id, null if it is to be a new one
	 * @return the connection, or null if it is to be a new one
	 * @throws ApiProblem if the user has none with this id
	 */
	public @Nullable Connection again(Caller caller, ConsentProvider provider, @Nullable UUID id) {
		if (id == null) {
			return null;
		}
		return this.connections.find(caller.user(), id)
			.map(ConnectionDetails::connection)
			.filter((connection) -> connection.provider() == provider.provider())
			.orElseThrow(ApiProblem::notFound);
	}

	/**
	 * Starts a consent.
	 * @param request the request; {@code returnUrl} is read from its query
	 * @param caller the user
	 * @param provider where the user is sent
	 * @param region the region of an Amazon account, null for others
	 * @param expected the provider's id that must come back, null for any
	 * @param link writes the address
	 * @return the answer to the request
	 */
	public ResponseEntity<AnswerConsent.Started> start(HttpServletRequest request, Caller caller,
			ConsentProvider provider, @Nullable Region region, @Nullable String expected, ConsentLink link) {
		ConsentWish wish = new ConsentWish(caller.user(), region, expected, request.getParameter("returnUrl"),
				WantsPage.in(request.getHeader(HttpHeaders.ACCEPT)));
		return this.answers.started(this.start.start(provider, wish, link),
				SECURE.equalsIgnoreCase(this.properties.publicUrl().getScheme()));
	}

	/**
	 * Finishes a consent.
	 * @param request the callback
	 * @param provider whose callback it is
	 * @param code the name of the parameter that holds the code
	 * @return the answer to the callback
	 */
	public ResponseEntity<AnswerConsent.Finished> finish(HttpServletRequest request, ConsentProvider provider,
			String code) {
		Caller caller = PresentCaller.find();
		String state = one(request, "state");
		ConsentAnswer answer = new ConsentAnswer(state, one(request, code), one(request, "error"),
				one(request, "selling_partner_id"), AnswerConsent.browserKey(request, state));
		try {
			return this.answers.finished(this.finish.finish(provider, answer, (caller != null) ? caller.user() : null));
		}
		catch (RefusedConsent ex) {
			if (WantsPage.in(request.getHeader(HttpHeaders.ACCEPT))) {
				throw new RefusedInBrowser(ex.problem(), provider.path(), ex.returnUrl());
			}
			throw ex.problem();
		}
	}

	/** A parameter that comes twice could be read in two ways; it is not read at all. */
	private static @Nullable String one(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null && values.length == 1) ? values[0] : null;
	}

}
