package com.opsided.integration.amazon;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import com.opsided.shared.account.Region;
import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * Checks where a seller is to be sent back to. The address comes from whoever opened our
 * page, so only Seller Central's own is taken ({@code amazon-fba.md} §1.2, §1.5).
 */
final class SellerCentralCallback {

	static final String FIELD = "amazon_callback_uri";

	private static final String PATH = "/apps/authorize/";

	private static final int LONGEST = 2000;

	private final @Nullable URI simulated;

	SellerCentralCallback(ConsentProperties properties) {
		this.simulated = properties.consentUrl();
	}

	/**
	 * Checks an address.
	 * @param text the address
	 * @return the region it belongs to; nothing for a simulated Amazon, whose address
	 * does not tell
	 * @throws ApiProblem if it is not Seller Central's
	 */
	Optional<Region> regionOf(String text) {
		URI address = parsed(text);
		boolean page = address.getRawPath() != null && address.getRawPath().startsWith(PATH)
				&& address.normalize().getRawPath().equals(address.getRawPath());
		if (!page || address.getRawUserInfo() != null || address.getRawFragment() != null
				|| address.getRawQuery() != null || address.getHost() == null) {
			throw foreign();
		}
		if (this.simulated != null) {
			if (!address.getScheme().equals(this.simulated.getScheme())
					|| !address.getRawAuthority().equals(this.simulated.getRawAuthority())) {
				throw foreign();
			}
			return Optional.empty();
		}
		if (!"https".equals(address.getScheme()) || address.getPort() != -1) {
			throw foreign();
		}
		return Optional.of(Marketplace.ofHost(address.getHost()).orElseThrow(SellerCentralCallback::foreign).region());
	}

	private static URI parsed(String text) {
		try {
			URI address = new URI(text);
			if (text.length() <= LONGEST && address.isAbsolute()) {
				return address;
			}
		}
		catch (URISyntaxException ex) {
			// What is no address is not Amazon's either.
		}
		throw foreign();
	}

	private static ApiProblem foreign() {
		return ApiProblem.field(FIELD, "is not an address of Seller Central");
	}

}
