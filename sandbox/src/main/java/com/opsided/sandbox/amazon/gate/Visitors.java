package com.opsided.sandbox.amazon.gate;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.Operation;
import com.opsided.sandbox.amazon.lwa.AccessToken;
import com.opsided.sandbox.amazon.lwa.Grants;
import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells who calls and whether they may.
 */
final class Visitors {

	private static final String UNKNOWN = "The access token you provided is revoked, malformed or invalid.";

	private final Grants grants;

	private final Sellers sellers;

	Visitors(Grants grants, Sellers sellers) {
		this.grants = grants;
		this.sellers = sellers;
	}

	Visitor of(Operation operation, HttpServletRequest request) {
		return switch (operation) {
			case TOKEN -> new Visitor(this.grants.sellerOf(parameter(request, "refresh_token")), "", null);
			case DOCUMENT -> new Visitor(sellerInPath(request.getRequestURI()), "", null);
			default -> withToken(request.getHeader("x-amz-access-token"));
		};
	}

	private Visitor withToken(@Nullable String header) {
		AccessToken token = (header != null) ? this.grants.find(header).orElse(null) : null;
		return (token != null) ? new Visitor(token.sellerId(), token.clientId(), token) : new Visitor("", "", null);
	}

	/** The seller for whom a call with an access token is made. */
	Seller admit(Visitor visitor) {
		if (visitor.token() == null) {
			throw AmazonException.denied(UNKNOWN);
		}
		this.grants.check(visitor.token());
		return this.sellers.find(visitor.sellerId()).orElseThrow(() -> AmazonException.denied(UNKNOWN));
	}

	/** Document ids end in the seller and a number. */
	private static String sellerInPath(String path) {
		String[] parts = path.split("\\.", -1);
		return (parts.length > 2) ? parts[parts.length - 2] : "";
	}

	private static String parameter(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value : "";
	}

}
