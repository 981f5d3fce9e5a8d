package com.opsided.sandbox.amazon.fault;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Closes the connection of a call that asked for it, whatever of the answer was sent.
 */
final class HangUp extends ValveBase {

	/** The request attribute that asks for it. */
	static final String ATTRIBUTE = HangUp.class.getName();

	HangUp() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
		if (request.getAttribute(ATTRIBUTE) != null) {
			response.setSuspended(true);
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
		}
	}

}
